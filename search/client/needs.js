/** Which files a query needs that are not there yet. */
import { script, stem } from "./analyser.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {import("./unit.js").Unit} Unit
 */

/** Languages that are not written in Latin letters, by the script of their words. */
const SCRIPTS = { uk: "Cyrl", ru: "Cyrl", bg: "Cyrl", ar: "ar", fa: "ar" };

/** From how many words on somebody may speak in simple sentences. */
const WORDS_OF_A_SENTENCE = 3;

/**
 * The dictionaries that may know what the language of the page does not.
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {Dictionary} own of the language of the page
 * @param {string[]} languages of all dictionaries
 * @returns {string[]} names of files
 */
export function dictionariesFor(typed, index, own, languages) {
  const unknown = typed.filter((word) => !knows(word, index, own));
  const scripts = new Set(unknown.map((word) => script(word)));
  const written = languages.filter((each) => scripts.has(scriptOf(each)));
  const heard = scripts.has("de") ? languages.filter((each) => scriptOf(each) !== "de") : [];
  const simple = typed.length < WORDS_OF_A_SENTENCE ? [] : languages.filter((each) => isVariety(each, own.language));
  const wanted = languages.filter((each) => [...written, ...heard, ...simple].includes(each) && each !== own.language);
  return [...wanted.map((each) => `words-${each}`), ...heard.filter((each) => each !== own.language).map((each) => `sounds-${each}`)];
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
  return SCRIPTS[/** @type {keyof typeof SCRIPTS} */ (language)] || "de";
}

/**
 * @param {string} language
 * @param {string} base
 * @returns {boolean} whether one is a variety of the other: de-simple of de
 */
function isVariety(language, base) {
  return language.startsWith(`${base}-`);
}
