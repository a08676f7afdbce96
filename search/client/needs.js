/** Which files a query needs that are not there yet. */
import { script, stem } from "./analyser.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {import("./unit.js").Unit} Unit
 */

/** Languages that are not written in Latin letters, by the script of their words. */
const SCRIPTS = { uk: "Cyrl", ru: "Cyrl", bg: "Cyrl", ar: "ar", fa: "ar" };

const LATIN = "de";
/** From how many words on somebody may speak in simple sentences. */
const WORDS_OF_A_SENTENCE = 3;

/**
 * The dictionaries that may know what the language of the page does not, step by step, because all together are
 * large: the rest of its own words, then the languages of the script, then those that sound like it in Latin letters.
 * A step is taken only while there is a word that nobody knows.
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {Dictionary} own of the language of the page
 * @param {string[]} languages of all dictionaries
 * @param {Map<string, Dictionary>} loaded by language
 * @returns {string[]} names of files; when one of them is not loaded there may be more to come
 */
export function dictionariesFor(typed, index, own, languages, loaded) {
  const others = languages.filter((each) => each !== own.language);
  const simple = others.filter((each) => isVariety(each, own.language));
  /** @type {string[]} */
  const files = typed.length < WORDS_OF_A_SENTENCE ? [] : simple.map((each) => `words-${each}`);
  let unknown = typed.filter((word) => !knows(word, index, own));
  for (const step of [simple, others.filter((each) => !simple.includes(each)), others]) {
    const scripts = new Set(unknown.map((word) => script(word)));
    const heard = step === others && scripts.has(LATIN) ? others.filter((each) => scriptOf(each) !== LATIN) : [];
    const asked = step === others ? heard : step.filter((each) => scripts.has(scriptOf(each)));
    files.push(...asked.map((each) => `words-${each}`), ...heard.map((each) => `sounds-${each}`));
    const dictionaries = asked.flatMap((each) => loaded.get(each) || []);
    if (dictionaries.length < asked.length) break;
    unknown = unknown.filter((word) => !dictionaries.some((each) => each.ignores(word) || each.phrasesOf(word).length));
  }
  return [...new Set(files)];
}

/**
 * The shards of postings that hold the answers.
 * @param {Unit[]} units
 * @param {PackedIndex} index
 * @returns {string[]} names of files
 */
export function shardsFor(units, index) {
  const terms = units.flatMap((unit) => [...unit.options, ...unit.beside].map((option) => option.term));
  const shards = new Set(terms.map((term) => index.shards.of(term)));
  return [...shards].filter((shard) => !index.shards.loaded[shard]).map((shard) => `index-${shard}`);
}

/**
 * @param {string} word
 * @param {PackedIndex} index
 * @param {Dictionary} own
 */
function knows(word, index, own) {
  return own.ignores(word) || own.phrasesOf(word).length > 0 || index.number(stem(word)) >= 0;
}

/** @param {string} language */
function scriptOf(language) {
  return SCRIPTS[/** @type {keyof typeof SCRIPTS} */ (language)] || LATIN;
}

/**
 * @param {string} language
 * @param {string} base
 * @returns {boolean} whether one is a variety of the other: de-simple of de
 */
function isVariety(language, base) {
  return language.startsWith(`${base}-`);
}
