/** Sets of documents as bits. */

export class Bits {
  /** @param {number} size how many documents there are */
  constructor(size) {
    this.size = size;
    this.cells = new Uint32Array(Math.ceil(size / 32));
  }

  /** @param {number} member */
  add(member) {
    this.cells[member >> 5] |= 1 << (member & 31);
  }

  /**
   * @param {number} member
   * @returns {boolean}
   */
  has(member) {
    return (this.cells[member >> 5] & (1 << (member & 31))) !== 0;
  }

  /**
   * Keeps what the other has too.
   * @param {Bits} other
   * @returns {this}
   */
  and(other) {
    for (let cell = 0; cell < this.cells.length; cell++) this.cells[cell] &= other.cells[cell];
    return this;
  }

  /**
   * Takes in what the other has.
   * @param {Bits} other
   * @returns {this}
   */
  or(other) {
    for (let cell = 0; cell < this.cells.length; cell++) this.cells[cell] |= other.cells[cell];
    return this;
  }

  /**
   * Leaves out what the other has.
   * @param {Bits} other
   * @returns {this}
   */
  without(other) {
    for (let cell = 0; cell < this.cells.length; cell++) this.cells[cell] &= ~other.cells[cell];
    return this;
  }

  /** @returns {Bits} */
  copy() {
    const copied = new Bits(this.size);
    copied.cells.set(this.cells);
    return copied;
  }

  /**
   * @param {Bits} other
   * @returns {number} how many members both have
   */
  common(other) {
    let count = 0;
    for (let cell = 0; cell < this.cells.length; cell++) {
      if (this.cells[cell]) count += ones(this.cells[cell] & other.cells[cell]);
    }
    return count;
  }
}

/**
 * Counts the ones of 32 bits in parallel (Warren, Hacker's Delight, 5-1).
 * @param {number} bits
 */
function ones(bits) {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
