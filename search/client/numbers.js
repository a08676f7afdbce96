/** Reads numbers that `../numbers.py` wrote as printable text. */

const FIRST = 35;
const BASE = 45;
// Which number a letter stands for, by its code; "\" and "<" are left out.
const DIGITS = new Uint8Array(128);
for (let code = FIRST, digit = 0; code < 127; code++) {
  if (code !== 92 && code !== 60) DIGITS[code] = digit++;
}

/**
 * Reads numbers one after another.
 */
export class Numbers {
  /**
   * @param {string} text
   * @param {number} [at] where to start
   */
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** @returns {number} the next number */
  next() {
    let number = 0;
    let weight = 1;
    for (;;) {
      const digit = DIGITS[this.text.charCodeAt(this.at++)];
      // Past the end there is no digit; a text that was cut short must not go on for ever.
      if (!(digit >= BASE)) return number + (digit || 0) * weight;
      number += (digit - BASE) * weight;
      weight *= BASE;
    }
  }

  /**
   * @param {number} count
   * @returns {number} where the skipped numbers begin
   */
  skip(count) {
    const start = this.at;
    while (count > 0) {
      if (!(DIGITS[this.text.charCodeAt(this.at++)] >= BASE)) count--;
    }
    return start;
  }

  /**
   * @param {number} count
   * @returns {Uint32Array} the next numbers
   */
  take(count) {
    const taken = new Uint32Array(count);
    for (let each = 0; each < count; each++) taken[each] = this.next();
    return taken;
  }

  /**
   * @param {number} count
   * @returns {number[]} the next numbers, each more than the one before by what is written
   */
  ascending(count) {
    const numbers = [];
    for (let number = 0; count > 0; count--) numbers.push((number += this.next()));
    return numbers;
  }
}
