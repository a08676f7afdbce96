/** What is said of how the query was understood, so that nobody has to guess why something was found. */

/**
 * @typedef {import("./answer.js").Answer} Answer
 * @typedef {import("./answer.js").Parts} Parts
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./unit.js").Unit} Unit
 */

/**
 * @param {Parts} parts
 * @param {Interpretation} read
 * @returns {Answer["concepts"]} the surest meaning of each unit
 */
export function understood({ concepts, labels }, read) {
  return read.units.flatMap((unit) => {
    const [first] = unit.concepts;
    if (first === undefined) return [];
    return [{ id: concepts.ids[first], label: labels[first] || concepts.ids[first], typed: typedIn(read, unit) }];
  });
}

/**
 * @param {Interpretation} read
 * @returns {Answer["corrections"]} what was taken for another word
 */
export function corrections(read) {
  const corrected = read.units.filter((unit) => unit.corrected);
  return corrected.map((unit) => ({ typed: typedIn(read, unit), taken: unit.corrected }));
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
