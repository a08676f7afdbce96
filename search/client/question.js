/** A query and all it is read with, as one value: whoever reads a part of it needs most of the rest. */
import { readings } from "./reading.js";

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

/**
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {Concepts} concepts
 * @param {Dictionary[]} dictionaries the language of the page first
 * @param {string[]} without ids of concepts that are not meant
 * @returns {Question}
 */
export function questionOf(typed, index, concepts, dictionaries, without) {
  const read = readings(typed, index, dictionaries);
  return { typed, index, concepts, dictionaries, readings: read, without: new Set(without) };
}

/**
 * @param {number} concept
 * @param {Question} question
 * @returns {number} the term by which the index finds offers about a concept, -1 when there are none
 */
export function termOf(concept, { index, concepts }) {
  return index.number(`#${concepts.ids[concept]}`);
}
