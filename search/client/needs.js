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
  const simple = languages.filter((each) => isVariety(each, own.language));
  const foreign = languages.filter((each) => each !== own.language && !simple.includes(each));
  const files = new Set(typed.length < WORDS_OF_A_SENTENCE ? [] : named("words", simple));
  let unknown = typed.filter((word) => !knows(word, index, own));
  for (const step of [simple, foreign]) {
    const asked = step.filter((each) => unknown.some((word) => script(word) === scriptOf(each)));
    for (const name of named("words", asked)) files.add(name);
    if (!asked.every((each) => loaded.has(each))) return [...files];
    const dictionaries = asked.flatMap((each) => loaded.get(each) || []);
    unknown = unknown.filter((word) => !dictionaries.some((each) => each.ignores(word) || each.phrasesOf(word).length));
  }
  const heard = unknown.some((word) => script(word) === LATIN) ? foreign.filter((each) => scriptOf(each) !== LATIN) : [];
  return [...new Set([...files, ...named("words", heard), ...named("sounds", heard)])];
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

/**
 * @param {string} kind
 * @param {string[]} languages
 * @returns {string[]} names of files
 */
function named(kind, languages) {
  return languages.map((each) => `${kind}-${each}`);
}
