/**
 * What words mean in every language: one sorted list in parts, of which only those are loaded that somebody looks
 * into. `../lexicon.py` writes it and describes the lines.
 *
 * Whoever looks into a part that is not there throws `Lacking`: the engine asks for the part and starts again. So a
 * question never sees half of what is known, and has one answer, whatever was loaded before.
 */
import { frontDecoded } from "./front_coding.js";
import { Numbers } from "./numbers.js";

/**
 * @typedef {{concept: number, length: number, words: string[]|undefined}} Phrase what a word means, or a phrase of so
 *   many words that it is one of; all of them where they are spelled out, which is at one of them
 * @typedef {{ignored: boolean, phrases: Phrase[]}} Entry what a word is in a language: whether it says nothing there
 *   alone, and the phrases that hold it
 * @typedef {{words: string[], blocks: string[]}} Part
 */

const FORMAT = 2;
/** After all other words with the same beginning. */
const LAST = "\uffff";

/** Files that somebody looked into and that are not there. */
export class Lacking extends Error {
  /** @param {string[]} names */
  constructor(names) {
    super(names.join());
    this.names = names;
  }
}

export class Lexicon {
  /**
   * @param {string} name of its files
   * @param {string} text its directory
   */
  constructor(name, text) {
    const directory = JSON.parse(text);
    if (directory.format !== FORMAT) throw new Error(`lexicon format ${directory.format}, not ${FORMAT}`);
    this.name = name;
    /** @type {[string, string][]} codes of the languages, each with the rules of its script */
    this.languages = directory.languages;
    /** @type {string[]} the first word of each part */
    this.firsts = directory.parts;
    /** @type {(string|undefined)[]} */
    this.texts = this.firsts.map(() => undefined);
    /** @type {Map<number, Part>} those that a question looked into, by number, and those of the question before */
    this.read = new Map();
    this.readBefore = this.read;
  }

  /**
   * @param {number} number of a part
   * @param {string} text
   */
  add(number, text) {
    this.texts[number] = text;
  }

  /** Forgets what the last question did not look into: it takes three times the memory of what it was read from. */
  rest() {
    this.readBefore = this.read;
    this.read = new Map();
  }

  /**
   * @param {string[]} words
   * @returns {string[]} names of the files that it takes to look them up and that are not there
   */
  lacking(words) {
    return this.lackingParts(words.map((word) => this.partOf(word)));
  }

  /**
   * @param {string[]} beginnings
   * @returns {string[]} names of the files that it takes to look through all words with them and that are not there
   */
  lackingBeginnings(beginnings) {
    return this.lackingParts(beginnings.flatMap((each) => this.partsBeginning(each)));
  }

  /**
   * Makes sure that words can be looked up; throws Lacking, once for all, when they cannot.
   * @param {string[]} words
   */
  require(words) {
    this.requireParts(words.map((word) => this.partOf(word)));
  }

  /**
   * @param {string} word
   * @param {number} language its place among the languages
   * @returns {Entry|undefined}
   */
  entry(word, language) {
    const number = this.partOf(word);
    const part = this.loaded(number);
    const at = part ? firstFrom(part.words, word) : 0;
    if (!part || part.words[at] !== word) return undefined;
    const blocks = part.blocks[at].split("\t");
    const found = blocks.find((each) => new Numbers(each).next() >> 1 === language);
    return found === undefined ? undefined : entryIn(found, word);
  }

  /**
   * @param {string} beginning
   * @param {number} [language] its place among the languages; any when left out
   * @returns {string[]} the words that begin so
   */
  beginningWith(beginning, language = -1) {
    this.requireBeginnings([beginning]);
    /** @type {string[]} */
    const found = [];
    for (const number of this.partsBeginning(beginning)) {
      const part = this.loaded(number);
      if (!part) continue;
      for (let at = firstFrom(part.words, beginning); at < part.words.length && part.words[at].startsWith(beginning); at++) {
        if (language < 0 || has(part.blocks[at], language)) found.push(part.words[at]);
      }
    }
    return found;
  }

  /**
   * Makes sure that words can be looked through.
   * @param {string[]} beginnings
   */
  requireBeginnings(beginnings) {
    this.requireParts(beginnings.flatMap((each) => this.partsBeginning(each)));
  }

  /**
   * @param {string} beginning
   * @returns {number[]} of the parts that may have words with it
   */
  partsBeginning(beginning) {
    const first = this.partOf(beginning);
    return Array.from({ length: this.partOf(beginning + LAST) - first + 1 }, (_, at) => first + at);
  }

  /**
   * @param {string} word
   * @returns {number} of the part that has it, if any has
   */
  partOf(word) {
    const after = firstFrom(this.firsts, word);
    return this.firsts[after] === word ? after : Math.max(0, after - 1);
  }

  /**
   * @param {number[]} numbers
   * @returns {string[]} names of the files of parts that are not there
   */
  lackingParts(numbers) {
    const lacking = [...new Set(numbers)].filter((number) => number < this.texts.length && this.texts[number] === undefined);
    return lacking.map((number) => `${this.name}-${number}`);
  }

  /** @param {number[]} numbers */
  requireParts(numbers) {
    const lacking = this.lackingParts(numbers);
    if (lacking.length) throw new Lacking(lacking);
  }

  /**
   * @param {number} number of a part
   * @returns {Part|undefined} nothing where the lexicon is empty
   */
  loaded(number) {
    this.requireParts([number]);
    const known = this.read.get(number);
    const text = this.texts[number];
    if (known || text === undefined) return known;
    const part = this.readBefore.get(number) || partIn(text);
    this.read.set(number, part);
    return part;
  }
}

/**
 * @param {string} text
 * @returns {Part}
 */
function partIn(text) {
  const [words, ...blocks] = text.split("\n");
  return { words: frontDecoded(words), blocks };
}

/**
 * @param {string[]} sorted
 * @param {string} word
 * @returns {number} of the first that is not before the word
 */
export function firstFrom(sorted, word) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {string} blocks of a word
 * @param {number} language
 * @returns {boolean} whether it means something there
 */
function has(blocks, language) {
  return blocks.split("\t").some((each) => {
    const numbers = new Numbers(each);
    return numbers.next() >> 1 === language && /[^ ]/.test(each.slice(numbers.at));
  });
}

/**
 * @param {string} block
 * @param {string} word
 * @returns {Entry}
 */
function entryIn(block, word) {
  const end = block.indexOf(" ");
  // Zeros at the end are left out: past its end a text has nothing but zeros.
  const numbers = new Numbers(end < 0 ? block : block.slice(0, end));
  const ignored = numbers.next() % 2 === 1;
  const alone = numbers.ascending(numbers.next());
  const spelled = numbers.ascending(numbers.next());
  const others = block.slice(end + 1).split("!");
  /** @type {Phrase[]} */
  const phrases = [
    ...alone.map((concept) => ({ concept, length: 1, words: [word] })),
    ...spelled.map((concept, at) => spelledOut(concept, [word, ...others[at].split(" ")])),
  ];
  let concept = 0;
  for (let left = numbers.next(); left > 0; left--) {
    concept += numbers.next();
    phrases.push({ concept, length: numbers.next(), words: undefined });
  }
  return { ignored, phrases };
}

/**
 * @param {number} concept
 * @param {string[]} words
 * @returns {Phrase}
 */
function spelledOut(concept, words) {
  return { concept, length: words.length, words };
}
