/** The modules of the search over many values at once. */
import { stem, words } from "../../search/client/analyser.js";
import { Bits } from "../../search/client/bits.js";
import { Cards } from "../../search/client/cards.js";
import { Facets } from "../../search/client/facets.js";
import { Numbers } from "../../search/client/numbers.js";
import { nationalNumber } from "../../search/client/phone.js";
import { soundOf } from "../../search/client/transliteration.js";

/**
 * @param {string[]} texts
 * @param {string} language
 * @returns {string[][]} the folded words of each, and their stems
 */
export const everyReading = (texts, language) =>
  texts.map((text) => words(text).flatMap((word) => [word, stem(word, language)]));

/**
 * @param {string[]} words folded
 * @returns {string[]}
 */
export const everySound = (words) => words.map((word) => spelled(soundOf(word)));

/** @param {import("../../search/client/transliteration.js").Sound} sound */
const spelled = ({ consonants, vowels }) => `${consonants}:${vowels}`;

/**
 * @param {string[]} numbers in any writing
 * @returns {string[]}
 */
export const everyNationalNumber = (numbers) => numbers.map(nationalNumber);

/**
 * @param {string} text
 * @param {number} count
 * @returns {number[]} what is read one by one, and what is left when half is skipped
 */
export function read(text, count) {
  const half = Math.floor(count / 2);
  const skipping = new Numbers(text);
  skipping.skip(half);
  return [...new Numbers(text).take(count), ...skipping.take(count - half)];
}

/**
 * @param {string} file the filters, as the build wrote them
 * @param {number[]} found documents
 * @param {{filters: Record<string, string[]>, age: number|null}} choice
 * @returns {{left: number[], counts: Record<string, number[]>}}
 */
export function filtered(file, found, choice) {
  const facets = new Facets(file);
  const bits = new Bits(facets.documents);
  for (const document of found) bits.add(document);
  const left = facets.filter(bits, choice);
  return { left: Array.from({ length: facets.documents }, (_, at) => at).filter((at) => left.has(at)), ...facets.counts(bits, choice) };
}

/**
 * @param {string} file the filters, as the build wrote them
 * @returns {{facets: object[], verified: number[], byName: number[]}}
 */
export function readFacets(file) {
  const { facets, verified, byName } = new Facets(file);
  return { facets, verified: [...verified], byName: [...byName] };
}

/**
 * @param {Record<string, string>} files of cards, by name
 * @param {number} documents
 * @returns {object[]} the card of every document
 */
export function readCards({ cards: directory, ...files }, documents) {
  const cards = new Cards(directory);
  for (const [name, text] of Object.entries(files)) cards.add(Number(name.split("-")[1]), text);
  return Array.from({ length: documents }, (_, document) => cards.card(document));
}
