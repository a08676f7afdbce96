/** How the thesaurus sounds when a language of another script is typed in Latin letters. `../dictionary.py` writes it. */
import { phrasesByWord } from "./dictionary.js";

export class Sounds {
  /**
   * @param {string} language
   * @param {string} text how stop words sound, then for each concept its phrases
   */
  constructor(language, text) {
    const [ignored, ...lines] = text.split("\n");
    this.language = language;
    /** What says nothing alone. */
    this.ignored = new Set(ignored.split(" "));
    this.phrasesWith = phrasesByWord(lines);
  }
}
