/** All files of an edition in one text, each line once. `../pack.py` writes it and describes the lines. */
import { Numbers } from "../../search/client/numbers.js";
import { relative } from "./links.js";

const FORMAT = 4;

export class Pack {
  /** @param {string} text */
  constructor(text) {
    const lines = text.split("\n");
    const head = lines[0];
    const [lengths, ofRuns, ofLines] = lines.splice(-3).map((written) => new Numbers(written));
    lines.shift();
    const { format, edition, files } = JSON.parse(head);
    if (format !== FORMAT) throw new Error(`pack format ${format}, not ${FORMAT}`);
    this.lines = lines;
    /** @type {string} folder of its pages */
    this.edition = edition;
    /** @type {Map<string, [number, number]>} by path where a file begins in the sequence, and where it ends */
    this.files = new Map();
    let end = 0;
    for (const [path, count] of files) this.files.set(path, [end, (end += count)]);
    this.sequence = sequenceOf(lengths, ofRuns, ofLines, end);
  }

  /**
   * @param {string} path site-relative
   * @returns {boolean}
   */
  has(path) {
    return this.files.has(path);
  }

  /**
   * @param {string} path site-relative
   * @returns {string|undefined} the text of the file, if the pack has it
   */
  file(path) {
    const place = this.files.get(path);
    return place && relative(Array.from(this.sequence.subarray(...place), (number) => this.lines[number]).join("\n"), path, this.edition);
  }
}

/**
 * @param {Numbers} lengths of the steps
 * @param {Numbers} ofRuns how far back those of several lines go
 * @param {Numbers} ofLines how far back those of one line
 * @param {number} count of lines of all files
 * @returns {Uint32Array} the numbers of their lines, one file after the other
 */
function sequenceOf(lengths, ofRuns, ofLines, count) {
  const sequence = new Uint32Array(count);
  let known = 0;
  let last = 0;
  for (let at = 0; at < count; ) {
    const length = lengths.next();
    if (length > 1) {
      last = ofRuns.next() || last;
      for (const end = at + length; at < end; at++) sequence[at] = sequence[at - last];
    } else {
      sequence[at++] = length ? known - ofLines.next() : known++;
    }
  }
  return sequence;
}
