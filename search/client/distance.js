/** What a word may have been, had it been typed without errors. */

/** Rows that are filled anew for each pair of words: making them took most of the time. */
let rows = [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)];

/**
 * Edit distance with transpositions of neighbours (optimal string alignment, Damerau 1964), up to a bound: nothing is
 * reckoned that lies further than that from the diagonal.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number} the distance, or more than `most`
 */
export function distance(one, other, most) {
  const far = most + 1;
  if (Math.abs(one.length - other.length) > most) return far;
  if (rows[0].length <= other.length) rows = rows.map(() => new Uint8Array(2 * other.length + 2));
  let [beforeLast, last, now] = rows;
  for (let at = 0; at <= other.length; at++) last[at] = Math.min(at, far);
  for (let row = 1; row <= one.length; row++) {
    const from = Math.max(1, row - most);
    const to = Math.min(other.length, row + most);
    now[from - 1] = from === 1 ? Math.min(row, far) : far;
    let least = now[from - 1];
    for (let at = from; at <= to; at++) {
      const same = one[row - 1] === other[at - 1];
      let errors = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        errors = Math.min(errors, beforeLast[at - 2] + 1);
      }
      now[at] = errors;
      if (errors < least) least = errors;
    }
    if (to < other.length) now[to + 1] = far;
    if (least > most) return far;
    [beforeLast, last, now] = [last, now, beforeLast];
  }
  return Math.min(last[other.length], far);
}

/**
 * How many typing errors a word of a length may hold.
 * @param {number} length
 * @returns {number}
 */
export function errorsIn(length) {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}
