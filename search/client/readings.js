/** How each language reads what was typed: which words it knows, exactly, by sound, or but for an error. */
import { script, stem } from "./analyser.js";
import { errorsIn } from "./distance.js";
import { beginningOf, heardReadings, hearingsOf } from "./hearing.js";
import { Lacking } from "./lexicon.js";
import { nearestIn, nearestOf } from "./nearest.js";
import { cutsOf, inTwo } from "./parts.js";
import { Reading } from "./reading.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 */

/** How sure a word is when it is not spelled out; measured, see docs/decisions/. */
const QUALITY = { exact: 1, ignored: 0.8, inflected: 0.75, cut: 0.6, completed: 0.7, completedElsewhere: 0.5 };
/** Who mistypes more words than these types at random, and each takes its time. */
const MOST_MENDED = 8;
/** The longest unknown ending, and the shortest word it may be taken from, with each letter more. */
const LONGEST_ENDING = 3;
const SHORTEST_BASE = 4;
/** Shorter words make up others by chance. */
const SHORTEST_PART = 4;

/**
 * @param {string[]} typed folded words
 * @param {PackedIndex} index
 * @param {Dictionary[]} dictionaries the language of the page first
 * @param {Dictionary[]} sounds of languages in other scripts
 * @returns {Reading[]} the best fitting first
 */
export function readings(typed, index, dictionaries, sounds) {
  const exact = dictionaries.map((dictionary) => exactReading(typed, index, dictionary));
  const unknown = typed.map((_, at) => at).filter((at) => !exact.some((each) => each.quality[at]));
  if (!unknown.length) return byFit(exact);
  const cuts = new Map(unknown.map((at) => [at, cutsOf(typed[at], (part) => isLong(part) && index.has(part))]));
  const hearings = typed.map(hearingsOf);
  prepare(unknown.map((at) => typed[at]), [...cuts.values()].flat(), hearings.flat(), dictionaries, sounds);
  for (const reading of exact) shorten(reading, typed, unknown);
  const german = dictionaries.filter((each) => each.language.startsWith("de"));
  const compounds = unknown.filter((at) => inTwo(cuts.get(at) || [], (part) => isWord(part, index, german) || undefined));
  const heard = heardReadings(hearings.map((each, at) => (compounds.includes(at) ? [] : each)), sounds, dictionaries);
  const strange = unknown.filter((at) => !exact.some((each) => each.quality[at] >= QUALITY.inflected));
  complete(exact, typed, strange);
  correct(exact, typed, strange, index, compounds, (at) => heard.some((each) => each.quality[at]));
  return byFit([...exact, ...heard]);
}

/**
 * Makes sure, at one go, that everything is there that unknown words are first looked up as.
 * @param {string[]} unknown words
 * @param {import("./parts.js").Cut[]} cuts
 * @param {import("./hearing.js").Hearing[]} hearings
 * @param {Dictionary[]} dictionaries
 * @param {Dictionary[]} sounds
 */
function prepare(unknown, cuts, hearings, dictionaries, sounds) {
  const halves = cuts.flatMap(({ right, lefts }) => [right, ...lefts]).filter(isLong);
  const beginnings = hearings.map(beginningOf);
  const asked = [
    ...dictionaries.slice(0, 1).flatMap(({ lexicon }) => lexicon.lacking([...unknown.flatMap(bases), ...halves])),
    ...sounds.slice(0, 1).flatMap(({ lexicon }) => lexicon.lackingBeginnings(beginnings)),
  ];
  if (asked.length) throw new Lacking(asked);
}

/**
 * @param {Reading[]} all
 * @returns {Reading[]} the best fitting first
 */
function byFit(all) {
  return [...all].sort((a, b) => b.fit - a.fit);
}

/** @param {string} part of a compound */
function isLong(part) {
  return part.length >= SHORTEST_PART;
}

/**
 * @param {string} part of a compound: one of two German words is hardly mistyped and of no other language
 * @param {PackedIndex} index
 * @param {Dictionary[]} german
 * @returns {boolean}
 */
function isWord(part, index, german) {
  const alone = (/** @type {Dictionary} */ dictionary) => dictionary.phrasesOf(part).some((phrase) => phrase.length === 1);
  return isLong(part) && (index.has(part) || german.some(alone));
}

/**
 * @param {string[]} typed
 * @param {PackedIndex} index
 * @param {Dictionary} dictionary
 */
function exactReading(typed, index, dictionary) {
  const reading = new Reading(dictionary);
  typed.forEach((word, at) => {
    const stemmed = dictionary.stem(word);
    if (dictionary.has(stemmed)) reading.add(stemmed, { at, quality: QUALITY.exact });
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
    const known = bases(typed[at]).filter((each) => reading.spelling.has(each));
    if (!known.length) continue;
    const less = typed[at].length - known[0].length;
    reading.add(known[0], { at, quality: less > 1 ? QUALITY.cut : QUALITY.inflected });
  }
}

/**
 * @param {string} word
 * @returns {string[]} what may be left of it without its ending, the longest first
 */
function bases(word) {
  const longEnough = (/** @type {number} */ less) => word.length - less >= SHORTEST_BASE + less;
  const lengths = Array.from({ length: LONGEST_ENDING }, (_, at) => at + 1);
  return lengths.filter(longEnough).map((less) => word.slice(0, word.length - less));
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
    if (reading.dictionary.script !== script(typed[at])) return;
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
 * @param {number[]} compounds positions of German words, in which one letter may be wrong at most
 * @param {(at: number) => boolean} heard whether a word sounds like another, so that farther ones need not be looked for
 */
function correct(exact, typed, unknown, index, compounds, heard) {
  for (const at of unknown.slice(0, MOST_MENDED)) {
    const word = typed[at];
    const compound = compounds.includes(at);
    const most = compound ? 1 : errorsIn(word.length);
    const able = exact.filter(({ dictionary }) => (compound ? dictionary.language.startsWith("de") : dictionary.script === script(word)));
    const inIndex = nearestOf(index.terms, stem(word), most);
    const known = compound || inIndex.length > 0 || heard(at);
    const near = nearestIn(word, most, able.map((reading) => reading.dictionary), known);
    const least = Math.min(...[...near, inIndex].map((each) => (each.length ? each[0].errors : Infinity)));
    able.forEach((reading, number) => {
      for (const found of near[number]) {
        if (found.errors === least) reading.add(found.stem, { at, quality: errorQuality(word, found) });
      }
    });
  }
}

/**
 * An error is the likelier the longer the word, and hardly ever in the first letter.
 * @param {string} word
 * @param {import("./nearest.js").Near} found
 */
function errorQuality(word, found) {
  const sure = found.errors > 1 ? 0.45 : word.length > 6 ? 0.65 : 0.5;
  return word[0] === found.stem[0] ? sure : sure - 0.15;
}
