/** Which languages a question is read in: more of them while there is a word that nobody knows. */
import { script } from "./analyser.js";
import { SOURCE } from "./source.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {{dictionaries: Dictionary[], sounds: Dictionary[]}} Tongues the language of the page first; `sounds` of those
 *   that may have been typed in Latin letters
 */

const LATIN = script("a");
/** From how many words on somebody may speak in simple sentences. */
const WORDS_OF_A_SENTENCE = 3;

/**
 * Step by step: the languages of the page and of the content, the rest of its own words, then the languages of the
 * script, then those that sound like it in Latin letters. A step is taken only while there is a word that nobody knows.
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {string} language of the page
 * @param {Dictionary[]} dictionaries of all languages
 * @param {() => Dictionary[]} sounds of all languages that have some
 * @returns {Tongues}
 */
export function tonguesOf(typed, index, language, dictionaries, sounds) {
  const own = [...new Set([language, SOURCE])].flatMap((tag) => dictionaries.filter((each) => each.language === tag));
  const simple = dictionaries.filter((each) => isVariety(each.language, language));
  const foreign = dictionaries.filter((each) => !own.includes(each) && !simple.includes(each));
  const asked = new Set([...own, ...(typed.length < WORDS_OF_A_SENTENCE ? [] : simple)]);
  let unknown = unknownTo(own, typed).filter((word) => !index.has(word));
  for (const step of [simple, foreign]) {
    const able = step.filter((each) => unknown.some((word) => script(word) === each.script));
    able.forEach((each) => asked.add(each));
    unknown = unknownTo(able, unknown);
  }
  if (!unknown.some((word) => script(word) === LATIN)) return { dictionaries: [...asked], sounds: [] };
  const heard = foreign.filter((each) => each.script !== LATIN);
  heard.forEach((each) => asked.add(each));
  return { dictionaries: [...asked], sounds: sounds().filter((each) => heard.some(({ language: its }) => its === each.language)) };
}

/**
 * @param {Dictionary[]} dictionaries
 * @param {string[]} typed folded words
 * @returns {string[]} those that none of them knows
 */
function unknownTo(dictionaries, typed) {
  for (const { lexicon } of dictionaries.slice(0, 1)) {
    lexicon.require(typed.flatMap((word) => [word, ...dictionaries.map((each) => each.stem(word))]));
  }
  return typed.filter((word) => !dictionaries.some((each) => each.ignores(word) || each.has(each.stem(word))));
}

/**
 * @param {string} language
 * @param {string} base
 * @returns {boolean} whether one is a variety of the other: de-simple of de
 */
function isVariety(language, base) {
  return language.startsWith(`${base}-`);
}
