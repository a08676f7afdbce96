/** Where the words that were found stand in a text, to be highlighted. */
import { stem, words } from "./analyser.js";

const SHORTEST_BEGINNING = 3;

/**
 * @param {string} text
 * @param {Set<string>} terms of the index that answered
 * @param {string[]} typed folded words
 * @returns {[number, number][]} from and to, in UTF-16 units
 */
export function marksIn(text, terms, typed) {
  const beginnings = typed.filter((word) => word.length >= SHORTEST_BEGINNING);
  /** @type {[number, number][]} */
  const marks = [];
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word = ""] = words(found[0]);
    if (!terms.has(stem(word)) && !beginnings.some((beginning) => word.startsWith(beginning))) continue;
    marks.push([found.index, found.index + found[0].length]);
  }
  return marks;
}
