/** Where the words that were found stand in a text, to be highlighted. */
import { stem, words } from "./analyser.js";

const SHORTEST_BEGINNING = 3;

/**
 * @param {Set<string>} terms of the index that answered
 * @param {string[]} typed folded words
 * @returns {(text: string) => [number, number][]} for texts of one answer, which share many words: from and to of what is
 *   to be marked, in UTF-16 units
 */
export function marker(terms, typed) {
  const beginnings = typed.filter((word) => word.length >= SHORTEST_BEGINNING);
  /** @type {Map<string, boolean>} */
  const known = new Map();
  const isMarked = (/** @type {string} */ written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const [word = ""] = words(written);
    const marked = terms.has(stem(word)) || beginnings.some((beginning) => word.startsWith(beginning));
    known.set(written, marked);
    return marked;
  };
  return (text) => {
    /** @type {[number, number][]} */
    const marks = [];
    for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (isMarked(written)) marks.push([index, index + written.length]);
    }
    return marks;
  };
}
