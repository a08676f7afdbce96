/** Reads sorted words that `../front_coding.py` wrote by what each adds to the one before. */
import { Numbers } from "./numbers.js";

/**
 * @param {string[]} lines
 * @returns {string[]}
 */
export function frontDecoded(lines) {
  let before = "";
  return lines.filter(Boolean).map((line) => {
    const same = new Numbers(line).next();
    before = before.slice(0, same) + line.slice(1);
    return before;
  });
}
