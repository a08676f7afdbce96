/** A query as one language reads it. */

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {{at: number, quality: number}} Place of a word in the query, and how sure it is meant
 */

export class Reading {
  /**
   * @param {Dictionary} dictionary of the language
   * @param {Dictionary} spelling in which the words of this reading are looked up: the same, or that of the sounds
   */
  constructor(dictionary, spelling = dictionary) {
    this.dictionary = dictionary;
    this.spelling = spelling;
    /** @type {Map<string, Place>} */
    this.places = new Map();
    /** @type {number[]} best quality by position */
    this.quality = [];
  }

  /**
   * @param {string} word as the phrases spell it
   * @param {Place} place
   */
  add(word, place) {
    const before = this.places.get(word);
    if (!before || before.quality < place.quality) this.places.set(word, place);
    this.note(place.at, place.quality);
  }

  /**
   * @param {number} at
   * @param {number} quality
   */
  note(at, quality) {
    this.quality[at] = Math.max(this.quality[at] || 0, quality);
  }

  /** @returns {number} how much of the query this language knows */
  get fit() {
    return this.quality.reduce((sum, each) => sum + (each || 0), 0);
  }
}
