/** What is said of how the query was understood, so that nobody has to guess why something was found. */
import { terms } from "./analyser.js";

/**
 * @typedef {import("./answer.js").Answer} Answer
 * @typedef {import("./loaded.js").Loaded} Loaded
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./unit.js").Unit} Unit
 */

/**
 * @param {Loaded} loaded
 * @param {string} language of the page
 * @param {Interpretation} read
 * @returns {Answer["concepts"]} the surest meaning of each unit
 */
export function understood(loaded, language, read) {
  const { ids } = loaded.concepts;
  return read.units.flatMap((unit) => {
    const [first] = unit.concepts;
    if (first === undefined) return [];
    const labels = loaded.labels(language);
    return [{ id: ids[first], label: labels[first] || ids[first], typed: typedIn(read, unit) }];
  });
}

/**
 * @param {Interpretation} read
 * @param {import("./shown.js").Found[]} hits
 * @returns {Answer["corrections"]} what was taken for another word, as the offers write it: the index has stems only
 */
export function corrections(read, hits) {
  return read.units.flatMap((unit) => {
    const taken = unit.corrected && asWritten(unit.corrected, hits);
    return taken ? [{ typed: typedIn(read, unit), taken }] : [];
  });
}

/**
 * @param {string} stemmed
 * @param {import("./shown.js").Found[]} hits
 * @returns {string} the first word of the answers that has this stem; nothing when none of them shows one
 */
function asWritten(stemmed, hits) {
  for (const { name, place, provider, summary } of hits) {
    for (const written of [name, place, provider, summary].join(" ").match(/[\p{L}\p{N}\p{M}]+/gu) || []) {
      if (terms(written)[0] === stemmed) return written;
    }
  }
  return "";
}

/**
 * @param {Interpretation} read
 * @returns {Answer["unknown"]} what neither the index nor the thesaurus has
 */
export function unknown(read) {
  const strange = read.units.filter((unit) => !unit.options.length && !unit.concepts.length);
  return strange.map((unit) => typedIn(read, unit));
}

/**
 * @param {Interpretation} read
 * @param {Unit} unit
 * @returns {string}
 */
function typedIn(read, unit) {
  return unit.positions.map((at) => read.words[at]).join(" ");
}
