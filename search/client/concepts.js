/**
 * The concepts of the thesaurus and how they lie to each other, in no language. `../concept_files.py` writes the file
 * and describes its lines.
 */
import { Numbers } from "./numbers.js";

/**
 * @typedef {{ids: string[], near: number[][], mutual: number[][], broader: number[][], general: boolean[], aside: boolean[]}} Concepts
 *   all by number of a concept; `near`: what helps those who ask for it; `mutual`: those that are near each other;
 *   `broader`: what it is a kind of; `general`: whether it says little alone; `aside`: whether it says where or in which
 *   language, not what
 */

/**
 * @param {string} text
 * @returns {Concepts}
 */
export function conceptsIn(text) {
  const [names, relations] = text.split("\n");
  const marked = names.split(" ").filter(Boolean);
  const numbers = new Numbers(relations);
  /** @type {number[][]} */
  const mutual = marked.map(() => []);
  /** @type {number[][]} */
  const alone = [];
  /** @type {number[][]} */
  const broader = [];
  marked.forEach((_, concept) => {
    for (const other of numbers.ascending(numbers.next())) {
      mutual[concept].push(other);
      mutual[other].push(concept);
    }
    alone.push(numbers.ascending(numbers.next()));
    broader.push(numbers.ascending(numbers.next()));
  });
  return {
    ids: marked.map((id) => id.replace(/[!?]$/, "")),
    aside: marked.map((id) => id.endsWith("?")),
    general: marked.map((id) => id.endsWith("!")),
    near: marked.map((_, concept) => [...mutual[concept], ...alone[concept]]),
    mutual,
    broader,
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
