/** The lexicon in one language, or in the sounds of one: which concepts a word means there. */
import { stem } from "./analyser.js";

/**
 * @typedef {import("./lexicon.js").Lexicon} Lexicon
 * @typedef {import("./lexicon.js").Phrase} Phrase
 */

export class Dictionary {
  /**
   * @param {Lexicon} lexicon
   * @param {number} number of the language there
   */
  constructor(lexicon, number) {
    this.lexicon = lexicon;
    this.number = number;
    const [language, script] = lexicon.languages[number];
    /** BCP 47, with "de-simple" for Leichte Sprache. */
    this.language = language;
    /** The rules of the script it is written in, as `script()` names them. */
    this.script = script;
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
    return this.lexicon.entry(word, this.number)?.ignored === true;
  }

  /**
   * @param {string} spelled as phrases spell it
   * @returns {Phrase[]} those that hold the word
   */
  phrasesWith(spelled) {
    return this.lexicon.entry(spelled, this.number)?.phrases || [];
  }

  /**
   * @param {string} word folded
   * @returns {Phrase[]} those that hold a form of the word
   */
  phrasesOf(word) {
    return this.phrasesWith(this.stem(word));
  }

  /**
   * @param {string} spelled as phrases spell it
   * @returns {boolean} whether some phrase holds the word
   */
  has(spelled) {
    return this.phrasesWith(spelled).length > 0;
  }

  /**
   * Words that begin like this one, for what is being typed.
   * @param {string} beginning folded
   * @returns {string[]} as phrases spell them
   */
  completions(beginning) {
    return this.lexicon.beginningWith(beginning, this.number);
  }
}

/**
 * @param {Lexicon} lexicon
 * @returns {Dictionary[]} one for each of its languages
 */
export function dictionariesIn(lexicon) {
  return lexicon.languages.map((_, number) => new Dictionary(lexicon, number));
}
