/**
 * Edit distance with transpositions of neighbours (optimal string alignment, Damerau 1964), up to a bound.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number} the distance, or more than `most`
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast = new Uint8Array(other.length + 1);
  let last = Uint8Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = new Uint8Array(other.length + 1);
    now[0] = row;
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      now[at] = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        now[at] = Math.min(now[at], beforeLast[at - 2] + 1);
      }
      if (now[at] < least) least = now[at];
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, now];
  }
  return last[other.length];
}

/**
 * How many typing errors a word of a length may hold.
 * @param {number} length
 * @returns {number}
 */
export function errorsIn(length) {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}
