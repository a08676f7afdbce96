/** Reads sorted words that `../front_coding.py` wrote by what each adds to the one before. */

const FIRST = "A".charCodeAt(0);

/**
 * @param {string} text
 * @returns {string[]}
 */
export function frontDecoded(text) {
  let before = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map((coded) => {
    before = before.slice(0, coded.charCodeAt(0) - FIRST) + coded.slice(1);
    return before;
  });
}
