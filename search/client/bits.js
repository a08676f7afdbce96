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

  /** @returns {Bits} */
  copy() {
    const copied = new Bits(this.size);
    copied.cells.set(this.cells);
    return copied;
  }

  /** @returns {Uint32Array} all members, in their order */
  members() {
    const found = new Uint32Array(this.size);
    let count = 0;
    for (let cell = 0; cell < this.cells.length; cell++) {
      for (let left = this.cells[cell]; left; left &= left - 1) found[count++] = 32 * cell + 31 - Math.clz32(left & -left);
    }
    return found.subarray(0, count);
  }
}
