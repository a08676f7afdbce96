/** A query and all it is read with, as one value: whoever reads a part of it needs most of the rest. */
import { words } from "./analyser.js";
import { joined } from "./joined.js";
import { readings } from "./readings.js";

/**
 * @typedef {import("./concepts.js").Concepts} Concepts
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {{
 *   typed: string[], index: PackedIndex, concepts: Concepts, dictionaries: Dictionary[],
 *   readings: import("./reading.js").Reading[], without: Set<string>
 * }} Question the folded words, what they are looked up in (the language of the page first), how each language reads
 *   them (the best fitting first), and the ids of concepts that are not meant
 */

/** Whoever pastes a whole letter gets an answer to its beginning, and gets it soon. */
const MOST_WORDS = 24;
/** Longer than any word that people type: "Rechtsschutzversicherungsgesellschaften" has 39 letters. */
const LONGEST_WORD = 40;

/**
 * @param {string} query
 * @returns {string[]} its words, folded; of very many and very long ones the beginning
 */
export function typedWords(query) {
  return words(query)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
}

/**
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {Concepts} concepts
 * @param {import("./tongues.js").Tongues} tongues
 * @param {string[]} without ids of concepts that are not meant
 * @returns {Question}
 */
export function questionOf(typed, index, concepts, { dictionaries, sounds }, without) {
  const together = joined(typed, index, concepts, dictionaries);
  const read = readings(together, index, dictionaries, sounds);
  return { typed: together, index, concepts, dictionaries, readings: read, without: new Set(without) };
}

/**
 * @param {number} concept
 * @param {Question} question
 * @returns {number} the term by which the index finds offers about a concept, -1 when there are none
 */
export function termOf(concept, { index, concepts }) {
  return index.number(`#${concepts.ids[concept]}`);
}
