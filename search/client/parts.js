/** How German puts words together. */

const SHORTEST_PART = 3;
/** What stands between the parts of a compound, the most frequent first. */
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns"];

/** @typedef {{right: string, lefts: string[]}} Cut the head, and what stands before it with and without a link */

/**
 * @param {string} word
 * @param {(part: string) => boolean} sure whether a part is sure to be a word
 * @returns {Cut[]} where a word may be put together, the longest head first: one half must be sure, since the halves of
 *   all cuts would be many to look up
 */
export function cutsOf(word, sure) {
  const places = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, at) => at + SHORTEST_PART);
  const cuts = places.map((at) => ({ right: word.slice(at), lefts: withoutLink(word.slice(0, at)) }));
  return cuts.filter(({ right, lefts }) => sure(right) || lefts.some(sure));
}

/**
 * Splits a word in two.
 * @template Part
 * @param {Cut[]} cuts
 * @param {(part: string) => Part|undefined} known what a part is, if it is a word of its own
 * @returns {[Part, Part]|undefined}
 */
export function inTwo(cuts, known) {
  for (const { right, lefts } of cuts) {
    const head = known(right);
    const first = head && firstOf(lefts, known);
    if (head && first) return [first, head];
  }
  return undefined;
}

/**
 * @param {string} left what stands before the head
 * @returns {string[]} what it may be without the link between them
 */
function withoutLink(left) {
  return LINKS.filter((link) => left.endsWith(link) && left.length - link.length >= SHORTEST_PART).map((link) =>
    left.slice(0, left.length - link.length),
  );
}

/**
 * @template Part
 * @param {string[]} lefts
 * @param {(part: string) => Part|undefined} known
 * @returns {Part|undefined} the first that is known
 */
function firstOf(lefts, known) {
  for (const left of lefts) {
    const found = known(left);
    if (found) return found;
  }
  return undefined;
}
