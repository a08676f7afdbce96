/** How German puts words together. */

const SHORTEST_PART = 3;
/** What stands between the parts of a compound, the most frequent first. */
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns"];

/**
 * Splits a word in two, the head as long as possible.
 * @template Part
 * @param {string} word
 * @param {(part: string) => Part|undefined} known what a part is, if it is a word of its own
 * @returns {[Part, Part]|undefined}
 */
export function inTwo(word, known) {
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const head = known(word.slice(cut));
    const first = head && before(word.slice(0, cut), known);
    if (head && first) return [first, head];
  }
  return undefined;
}

/**
 * @template Part
 * @param {string} left what stands before the head, with the link between them
 * @param {(part: string) => Part|undefined} known
 * @returns {Part|undefined}
 */
function before(left, known) {
  for (const link of LINKS) {
    const bare = left.slice(0, left.length - link.length);
    const found = left.endsWith(link) && bare.length >= SHORTEST_PART && known(bare);
    if (found) return found;
  }
  return undefined;
}
