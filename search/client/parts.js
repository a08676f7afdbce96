/** How German puts words together. */

const SHORTEST_PART = 3;
/** What stands between the parts of a compound, the most frequent first. */
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns"];

/**
 * Splits a word in two, the head as long as possible.
 * @template Part
 * @param {string} word
 * @param {(part: string) => Part|undefined} known what a part is, if it is a word of its own
 * @param {(part: string) => boolean} likely whether a part is sure to be one: only where one of both is, the other is
 *   looked up, since the words of all cuts would load much of the lexicon
 * @returns {[Part, Part]|undefined}
 */
export function inTwo(word, known, likely) {
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const right = word.slice(cut);
    const lefts = withoutLink(word.slice(0, cut));
    if (!likely(right) && !lefts.some(likely)) continue;
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
