/** Words that belong together but were typed apart: "kennen lernen", "Führer Schein". */
import { script } from "./analyser.js";

/**
 * @typedef {import("./concepts.js").Concepts} Concepts
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./lexicon.js").Phrase} Phrase
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 */

const LATIN = script("a");
/** Shorter words make up others by chance. */
const SHORTEST = 3;
const SHORTEST_JOINED = 8;

/**
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {Concepts} concepts
 * @param {Dictionary[]} dictionaries
 * @returns {string[]} with each two neighbours that are one German word as that word, if offers have it or are about it
 */
export function joined(typed, index, concepts, dictionaries) {
  const german = dictionaries.filter((each) => each.language.startsWith("de"));
  const isOffered = (/** @type {Phrase} */ { concept, length }) =>
    length === 1 && index.number(`#${concepts.ids[concept]}`) >= 0;
  const isWord = (/** @type {string} */ word) => german.some((each) => each.phrasesOf(word).some(isOffered));
  /** @type {string[]} */
  const words = [];
  for (const word of typed) {
    const before = words[words.length - 1] || "";
    if (mayJoin(before, word) && isWord(before + word)) words[words.length - 1] = before + word;
    else words.push(word);
  }
  return words;
}

/**
 * @param {string} one
 * @param {string} other
 */
function mayJoin(one, other) {
  const shortest = Math.min(one.length, other.length);
  return shortest >= SHORTEST && one.length + other.length >= SHORTEST_JOINED && script(one) === LATIN && script(other) === LATIN;
}
