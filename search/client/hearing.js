/** Words in Latin letters heard as words of another script: the same consonants, and vowels that agree. */
import { script } from "./analyser.js";
import { Reading } from "./reading.js";
import { soundOf } from "./transliteration.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {{consonants: string, vowels: string, less: number}} Hearing how a word may sound, and how many consonants of
 *   its end are left out
 */

/** How sure it is that one who types so many of the sounds of a word means it; few are shared by chance. */
const QUALITY = [0, 0, 0.35, 0.5, 0.6, 0.7];
const LESS_QUALITY = 0.1;
const IGNORED_QUALITY = 0.35;
/** How well vowels must agree, and how sure a word must be, alone and beside the best. */
const LEAST_AGREEMENT = 0.6;
const LEAST_QUALITY = 0.2;
const NEARLY_BEST = 0.85;
const FEWEST_CONSONANTS = 2;
/** "el", "al", "il": the Arabic article. */
const ARTICLE = /^[aei]l/;
const VOWEL = /[aeiouy]/;
const NO_VOWEL = ".";
const LATIN = script("a");
const ARABIC = script("ا");

/**
 * @param {string} word folded
 * @returns {Hearing[]} what it may sound like: an ending may have added a consonant, an article a beginning
 */
export function hearingsOf(word) {
  if (script(word) !== LATIN || !VOWEL.test(word)) return [];
  const heard = [...new Set([word, word.replace(ARTICLE, "")])].map(soundOf);
  const shorter = heard.map(({ consonants, vowels }) => ({ consonants: consonants.slice(0, -1), vowels: vowels.slice(0, -1), less: 1 }));
  return [...heard.map((each) => ({ ...each, less: 0 })), ...shorter].filter((each) => each.consonants.length >= FEWEST_CONSONANTS);
}

/**
 * @param {Hearing} hearing
 * @returns {string} what words in the lexicon of sounds begin with that have its consonants
 */
export function beginningOf({ consonants }) {
  return `${consonants}:`;
}

/**
 * @param {Hearing[][]} hearings by position in the query
 * @param {Dictionary[]} sounds
 * @param {Dictionary[]} dictionaries
 * @returns {Reading[]} one for each language that has sounds and a dictionary
 */
export function heardReadings(hearings, sounds, dictionaries) {
  return sounds.flatMap((spelling) => {
    const dictionary = dictionaries.find((each) => each.language === spelling.language);
    if (!dictionary) return [];
    const reading = new Reading(dictionary, spelling);
    hearings.forEach((each, at) => hear(reading, at, each));
    return [reading];
  });
}

/**
 * Takes a word for those that sound most like it.
 * @param {Reading} reading
 * @param {number} at position of the word
 * @param {Hearing[]} hearings of it
 */
function hear(reading, at, hearings) {
  const { dictionary, spelling } = reading;
  const like = hearings
    .flatMap((hearing) => {
      const beginning = beginningOf(hearing);
      const known = spelling.lexicon.beginningWith(beginning);
      return known.map((key) => ({ key, quality: likeness(hearing, key.slice(beginning.length), dictionary.script === ARABIC) }));
    })
    .filter(({ quality }) => quality > LEAST_QUALITY);
  const meant = like.filter(({ key }) => spelling.has(key));
  const best = Math.max(...meant.map(({ quality }) => quality));
  for (const { key, quality } of meant) if (quality >= best * NEARLY_BEST) reading.add(key, { at, quality });
  if (like.some(({ key }) => spelling.ignores(key))) reading.note(at, IGNORED_QUALITY);
}

/**
 * @param {Hearing} hearing
 * @param {string} known vowels of a word with the same consonants, without the last if there are none
 * @param {boolean} unwritten whether its language leaves short vowels unwritten
 * @returns {number} how sure it is that this word is meant
 */
export function likeness({ consonants, vowels, less }, known, unwritten) {
  let apart = 0;
  let shared = 0;
  // The vowel after the last consonant belongs to an ending.
  for (let at = 0; at < consonants.length; at++) {
    const typed = vowels[at];
    const other = known[at] || NO_VOWEL;
    if (typed === other) shared += typed === NO_VOWEL ? 0 : 1;
    else if (!unwritten || other !== NO_VOWEL) apart += typed === NO_VOWEL || other === NO_VOWEL ? 1 : 0.5;
  }
  const agreement = 1 - apart / consonants.length;
  if (agreement < LEAST_AGREEMENT) return 0;
  // Two vowels say as much as a consonant.
  const signs = consonants.length + (shared >> 1);
  return (QUALITY[Math.min(signs, QUALITY.length - 1)] - LESS_QUALITY * less) * agreement;
}
