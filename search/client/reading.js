/** How each language reads what was typed: which words it knows, exactly, by sound, or but for an error. */
import { script, stem } from "./analyser.js";
import { nearestOf } from "./dictionary.js";
import { errorsIn } from "./distance.js";
import { inTwo } from "./parts.js";
import { soundOf } from "./transliteration.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./dictionary.js").Phrase} Phrase
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {import("./sounds.js").Sounds} Sounds
 * @typedef {{at: number, quality: number}} Place of a word in the query, and how sure it is meant
 */

/** How sure a word is when it is not spelled out; measured, see docs/decisions/. */
const QUALITY = { exact: 1, ignored: 0.8, inflected: 0.75, cut: 0.6, completed: 0.7, completedElsewhere: 0.5 };
/** By how many sounds two words share; few sounds are shared by chance. */
const SOUND_QUALITY = [0, 0, 0.35, 0.5, 0.6, 0.7];
const EXTRA_SOUNDS = 2;
/** Who mistypes more words than these types at random, and each takes its time. */
const MOST_MENDED = 8;
/** The longest unknown ending, and the shortest word it may be taken from, with each letter more. */
const LONGEST_ENDING = 3;
const SHORTEST_BASE = 4;
/** Shorter words make up others by chance. */
const SHORTEST_PART = 4;

/** The query as one language reads it. */
export class Reading {
  /**
   * @param {Dictionary} dictionary
   * @param {Map<string, Phrase[]>} phrases by the words that this reading knows
   */
  constructor(dictionary, phrases) {
    this.dictionary = dictionary;
    this.phrases = phrases;
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

/**
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {Dictionary[]} dictionaries the language of the page first
 * @param {Sounds[]} sounds of languages in other scripts
 * @returns {Reading[]} the best fitting first
 */
export function readings(typed, index, dictionaries, sounds) {
  const exact = dictionaries.map((dictionary) => exactReading(typed, index, dictionary));
  const unknown = typed.map((_, at) => at).filter((at) => !exact.some((each) => each.quality[at]));
  for (const reading of exact) shorten(reading, typed, unknown);
  const german = dictionaries.filter((each) => each.language.startsWith("de"));
  const compounds = new Set(unknown.map((at) => typed[at]).filter((word) => isCompound(word, index, german)));
  const strange = unknown.filter((at) => !exact.some((each) => each.quality[at] >= QUALITY.inflected));
  complete(exact, typed, strange);
  correct(exact, typed, strange, index, compounds);
  const heard = unknown.length ? sounds.flatMap((each) => soundReading(typed, each, dictionaries, compounds)) : [];
  return [...exact, ...heard].sort((a, b) => b.fit - a.fit);
}

/**
 * @param {string} word
 * @param {PackedIndex} index
 * @param {Dictionary[]} german
 * @returns {boolean} whether it is put together of two German words, and so hardly mistyped and of no other language
 */
function isCompound(word, index, german) {
  const phrases = (/** @type {string} */ part) => german.flatMap((dictionary) => dictionary.phrasesOf(part));
  const isWord = (/** @type {string} */ part) =>
    index.number(stem(part)) >= 0 || phrases(part).some((phrase) => phrase.words.length === 1);
  return inTwo(word, (part) => (part.length >= SHORTEST_PART && isWord(part)) || undefined) !== undefined;
}

/**
 * @param {string[]} typed
 * @param {PackedIndex} index
 * @param {Dictionary} dictionary
 */
function exactReading(typed, index, dictionary) {
  const reading = new Reading(dictionary, dictionary.phrasesWith);
  typed.forEach((word, at) => {
    const stemmed = dictionary.stem(word);
    if (dictionary.phrasesWith.has(stemmed)) reading.add(stemmed, { at, quality: QUALITY.exact });
    else if (dictionary.language === "de" && index.number(stemmed) >= 0) reading.note(at, QUALITY.exact);
    if (dictionary.ignores(word)) reading.note(at, QUALITY.ignored);
  });
  return reading;
}

/**
 * Takes off endings that no table lists, letter by letter.
 * @param {Reading} reading
 * @param {string[]} typed
 * @param {number[]} unknown
 */
function shorten(reading, typed, unknown) {
  for (const at of unknown) {
    const word = typed[at];
    for (let less = 1; less <= LONGEST_ENDING && word.length - less >= SHORTEST_BASE + less; less++) {
      const base = word.slice(0, word.length - less);
      if (!reading.phrases.has(base)) continue;
      reading.add(base, { at, quality: less > 1 ? QUALITY.cut : QUALITY.inflected });
      break;
    }
  }
}

/**
 * Reads Latin words by their sound; an ending may have added consonants, an article a beginning.
 * @param {string[]} typed
 * @param {Sounds} sounds
 * @param {Dictionary[]} dictionaries
 * @param {Set<string>} compounds German words
 * @returns {Reading[]} one, where the dictionary of the language is there
 */
function soundReading(typed, sounds, dictionaries, compounds) {
  const dictionary = dictionaries.find((each) => each.language === sounds.language);
  if (!dictionary) return [];
  const reading = new Reading(dictionary, sounds.phrasesWith);
  typed.forEach((word, at) => {
    if (compounds.has(word) || script(word) !== "de" || !/[aeiouy]/.test(word)) return;
    for (const written of [word, word.replace(/^[aei]l/, "")]) {
      const heard = soundOf(written);
      for (let less = 0; less <= EXTRA_SOUNDS; less++) {
        const key = heard.slice(0, heard.length - less);
        const quality = SOUND_QUALITY[Math.min(key.length, SOUND_QUALITY.length - 1)] - 0.1 * less;
        if (quality > 0.2 && sounds.phrasesWith.has(key)) reading.add(key, { at, quality });
      }
    }
    if (sounds.ignored.has(soundOf(word))) reading.note(at, SOUND_QUALITY[2]);
  });
  return [reading];
}

/**
 * Takes the last word for the beginning of one that is still being typed.
 * @param {Reading[]} exact
 * @param {string[]} typed
 * @param {number[]} unknown
 */
function complete(exact, typed, unknown) {
  const at = typed.length - 1;
  if (!unknown.includes(at) || typed[at].length < 3) return;
  exact.forEach((reading, order) => {
    const quality = order === 0 ? QUALITY.completed : QUALITY.completedElsewhere;
    for (const word of reading.dictionary.completions(typed[at])) reading.add(word, { at, quality });
  });
}

/**
 * Takes mistyped words for the nearest that any language has.
 * @param {Reading[]} exact
 * @param {string[]} typed
 * @param {number[]} unknown
 * @param {PackedIndex} index
 * @param {Set<string>} compounds German words, in which one letter may be wrong at most
 */
function correct(exact, typed, unknown, index, compounds) {
  for (const at of unknown.slice(0, MOST_MENDED)) {
    const word = typed[at];
    const most = compounds.has(word) ? 1 : errorsIn(word.length);
    const mayHave = (/** @type {Dictionary} */ dictionary) =>
      compounds.has(word) ? dictionary.language.startsWith("de") : sameScript(word, dictionary);
    const near = exact.map(({ dictionary }) => (mayHave(dictionary) ? dictionary.nearest(word, most) : []));
    const inIndex = nearestOf(index.terms, stem(word), most);
    const least = Math.min(...[...near, inIndex].map((each) => (each.length ? each[0].errors : Infinity)));
    exact.forEach((reading, number) => {
      for (const found of near[number]) {
        if (found.errors === least) reading.add(found.stem, { at, quality: errorQuality(word, found) });
      }
    });
  }
}

/**
 * An error is the likelier the longer the word, and hardly ever in the first letter.
 * @param {string} word
 * @param {{stem: string, errors: number}} found
 */
function errorQuality(word, found) {
  const sure = found.errors > 1 ? 0.45 : word.length > 6 ? 0.65 : 0.5;
  return word[0] === found.stem[0] ? sure : sure - 0.15;
}

/**
 * @param {string} word
 * @param {Dictionary} dictionary
 */
function sameScript(word, dictionary) {
  const [first] = dictionary.phrasesWith.keys();
  return script(word) === script(first || "a");
}
