/** The thesaurus in one language: which concepts a phrase means. `../dictionary.py` writes it. */
import { stem } from "./analyser.js";
import { distance, errorsIn } from "./distance.js";

const FORMAT = 1;
/** Words up to this long must share their first letters to be taken for one another. */
const SHORT = 6;

/** @typedef {{concept: number, words: string[]}} Phrase */

export class Dictionary {
  /** @param {string} text */
  constructor(text) {
    const [head, ...lines] = text.split("\n");
    const header = JSON.parse(head);
    if (header.format !== FORMAT) throw new Error(`dictionary format ${header.format}, not ${FORMAT}`);
    /** @type {string} */
    this.language = header.language;
    this.stopwords = new Set(header.stopwords.split(" "));
    this.negations = new Set(header.negations.split(" "));
    const parts = lines.map((line) => line.split("\t"));
    /** @type {string[]} */
    this.labels = parts.map(([label]) => label);
    this.phrasesWith = phrasesByWord(parts.map(([, phrases]) => phrases));
  }

  /**
   * @param {string} word folded
   * @returns {string}
   */
  stem(word) {
    return stem(word, this.language);
  }

  /**
   * @param {string} word folded
   * @returns {boolean} whether the word says nothing alone
   */
  ignores(word) {
    return this.stopwords.has(word) || this.negations.has(word);
  }

  /**
   * @param {string} word folded
   * @returns {Phrase[]}
   */
  phrasesOf(word) {
    return this.phrasesWith.get(this.stem(word)) || [];
  }

  /**
   * Words that begin like this one, for what is being typed.
   * @param {string} beginning folded
   * @returns {string[]} stems
   */
  completions(beginning) {
    const found = [];
    for (const word of this.phrasesWith.keys()) if (word.startsWith(beginning)) found.push(word);
    return found;
  }

  /**
   * The nearest words by typing errors.
   * @param {string} word folded
   * @param {number} [most]
   * @returns {{stem: string, errors: number}[]} those with the fewest errors
   */
  nearest(word, most = errorsIn(word.length)) {
    return nearestOf(this.phrasesWith.keys(), this.stem(word), most);
  }
}

/**
 * @param {Iterable<string>} words
 * @param {string} word
 * @param {number} most
 * @returns {{stem: string, errors: number}[]} those with the fewest errors
 */
export function nearestOf(words, word, most) {
  /** @type {{stem: string, errors: number}[]} */
  let found = [];
  for (const other of words) {
    if (!most) break;
    if (!beginsAlike(word, other)) continue;
    const errors = distance(word, other, most);
    if (errors > most) continue;
    if (errors < most) {
      found = [];
      most = errors;
    }
    found.push({ stem: other, errors });
  }
  return found;
}

/**
 * The first letters are seldom mistyped (Pollock, Zamora 1984), and a short word has few others to be known by.
 * @param {string} word
 * @param {string} other
 */
function beginsAlike(word, other) {
  if (word[0] !== other[0]) return word[0] === other[1] && word[1] === other[0];
  return word.length > SHORT || word[1] === other[1] || word[1] === other[2] || word[2] === other[1];
}

/**
 * @param {string[]} lines for each concept its phrases, separated by "|"
 * @returns {Map<string, Phrase[]>} the phrases by each of their words
 */
export function phrasesByWord(lines) {
  /** @type {Map<string, Phrase[]>} */
  const byWord = new Map();
  lines.forEach((line, concept) => {
    for (const text of (line || "").split("|").filter(Boolean)) {
      const phrase = { concept, words: text.split(" ") };
      for (const word of phrase.words) {
        const others = byWord.get(word);
        if (others) others.push(phrase);
        else byWord.set(word, [phrase]);
      }
    }
  });
  return byWord;
}
