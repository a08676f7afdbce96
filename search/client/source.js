/**
 * Texts in the language of the content, on pages in another: each has a mark at both ends (`generator/foreign.py`), or
 * only at its beginning where it was cut.
 */

/** The language that offers are written in: its words may be typed on every page. */
export const SOURCE = "de";
const [START, END] = ["\ue000", "\ue001"];
const MARKS = new RegExp(`[${START}${END}]`, "g");

/**
 * @param {string} text
 * @returns {boolean} whether it begins in the language of the content
 */
export function isForeign(text) {
  return text.startsWith(START);
}

/**
 * @param {string} text
 * @returns {string} without marks
 */
export function unmarked(text) {
  return text.replace(MARKS, "");
}

/**
 * @param {string} text
 * @returns {{text: string, foreign: boolean}[]} its parts by language
 */
export function apart(text) {
  const [before, ...rest] = text.split(START);
  const parts = rest.map((each) => each.split(END)).flatMap(([inside, after = ""]) => [
    { text: inside, foreign: true },
    { text: after, foreign: false },
  ]);
  return [{ text: before, foreign: false }, ...parts].filter((part) => part.text);
}
