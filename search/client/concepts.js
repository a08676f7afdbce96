/** The concepts of the thesaurus and how they lie to each other, in no language. `../dictionary.py` writes the file. */

/**
 * @typedef {{ids: string[], near: number[][], mutual: number[][], broader: number[][], general: boolean[], aside: boolean[]}} Concepts
 *   all by number of a concept; `near`: what helps those who ask for it; `mutual`: those that are near each other;
 *   `broader`: what it is a kind of; `general`: whether it says little alone; `aside`: whether it says where or in which
 *   language, not what
 */

/**
 * @param {string} text lines of "id near near > broader"; an id with "!" is general, one with "?" is said aside
 * @returns {Concepts}
 */
export function conceptsIn(text) {
  const lines = text.split("\n").map((line) => line.split(" > ").map((part) => part.split(" ")));
  const near = lines.map(([[, ...each]]) => each.map(Number));
  return {
    ids: lines.map(([[id]]) => id.replace(/[!?]$/, "")),
    aside: lines.map(([[id]]) => id.endsWith("?")),
    general: lines.map(([[id]]) => id.endsWith("!")),
    near,
    mutual: near.map((others, concept) => others.filter((other) => near[other].includes(concept))),
    broader: lines.map(([, others = []]) => others.map(Number)),
  };
}

/**
 * @param {Concepts} concepts
 * @param {number} one
 * @param {number} other
 * @returns {boolean} whether one is close to the other, or both to a third
 */
export function areRelated({ near, broader }, one, other) {
  const close = new Set([one, ...near[one], ...broader[one]]);
  return [other, ...near[other], ...broader[other]].some((each) => close.has(each));
}
