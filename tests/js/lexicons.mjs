/** The lexicon as the browser reads it. */
import { dictionariesIn } from "../../search/client/dictionary.js";
import { Lacking, Lexicon } from "../../search/client/lexicon.js";

/**
 * @param {Record<string, string>} files by name
 * @returns {Lexicon} with all parts
 */
function whole({ words, ...parts }) {
  const lexicon = new Lexicon("words", words);
  for (const [name, text] of Object.entries(parts)) lexicon.add(Number(name.split("-")[1]), text);
  return lexicon;
}

/**
 * @param {Record<string, string>} files by name
 * @returns {object[]} for each language all phrases that are spelled out, and what each word says
 */
export function readAll(files) {
  const lexicon = whole(files);
  const every = lexicon.beginningWith("");
  return dictionariesIn(lexicon).map((dictionary) => {
    const phrases = every.flatMap((word) => dictionary.phrasesWith(word).flatMap(({ concept, words }) => (words ? [[concept, ...words.sort(byCode)]] : [])));
    const known = every.filter((word) => dictionary.ignores(word) || dictionary.has(word));
    const words = known.map((word) => [word, { ignored: dictionary.ignores(word), shortest: shortest(dictionary.phrasesWith(word)) }]);
    return { language: dictionary.language, phrases: phrases.sort(byConcept), words: Object.fromEntries(words) };
  });
}

/** @param {import("../../search/client/lexicon.js").Phrase[]} phrases */
function shortest(phrases) {
  const fewest = new Map();
  for (const { concept, length } of phrases) fewest.set(concept, Math.min(length, fewest.get(concept) ?? length));
  return [...fewest].sort((a, b) => a[0] - b[0]);
}

/**
 * @param {string} a
 * @param {string} b
 */
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param {any[]} a
 * @param {any[]} b
 */
function byConcept([first, ...words], [other, ...others]) {
  if (first !== other) return first - other;
  for (let at = 0; at < Math.min(words.length, others.length); at++) if (words[at] !== others[at]) return byCode(words[at], others[at]);
  return words.length - others.length;
}

/**
 * @param {string} directory
 * @param {string} word
 * @returns {string[]} names of the files that looking it up takes
 */
export function lackingFor(directory, word) {
  try {
    new Lexicon("words", directory).entry(word, 0);
  } catch (lacking) {
    if (lacking instanceof Lacking) return lacking.names;
    throw lacking;
  }
  return [];
}

/**
 * @param {Record<string, string>} files by name
 * @param {string} beginning
 * @returns {string[]}
 */
export const beginningWith = (files, beginning) => whole(files).beginningWith(beginning);
