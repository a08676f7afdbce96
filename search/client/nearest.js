/** What a mistyped word may have been meant for: the nearest words of the index and of the lexicon. */
import { distance } from "./distance.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {{stem: string, errors: number}} Near a word, and how many typing errors it is away
 */

/** Words up to this long must share their first letters to be taken for one another. */
const SHORT = 6;

/**
 * @param {Iterable<string>} words
 * @param {string} word
 * @param {number} most
 * @returns {Near[]} those with the fewest errors
 */
export function nearestOf(words, word, most) {
  /** @type {Near[]} */
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
 * The nearest words of each dictionary. Most errors are behind the second letter (Pollock, Zamora 1984): all words with
 * the same first letter are many to load, so they are looked through only where nothing else is near.
 * @param {string} word folded
 * @param {number} most errors
 * @param {Dictionary[]} dictionaries
 * @param {boolean} known whether something else is near
 * @returns {Near[][]} by dictionary, those with the fewest errors
 */
export function nearestIn(word, most, dictionaries, known) {
  const close = nearestFrom(word, most, dictionaries, ([first, second = ""]) => [first + second]);
  if (known || close.some((each) => each.length)) return close;
  return nearestFrom(word, most, dictionaries, ([first, second = ""]) => [first, second + first]);
}

/**
 * @param {string} word folded
 * @param {number} most errors
 * @param {Dictionary[]} dictionaries
 * @param {(stemmed: string) => string[]} beginnings of the words to look through
 * @returns {Near[][]}
 */
function nearestFrom(word, most, dictionaries, beginnings) {
  /** @type {Map<string, Near[]>} */
  const byStem = new Map();
  return dictionaries.map((dictionary) => {
    const stemmed = dictionary.stem(word);
    if (!most || !stemmed) return [];
    const near = byStem.get(stemmed) || allNear(stemmed, beginnings(stemmed), most, dictionary.lexicon);
    byStem.set(stemmed, near);
    const own = near.filter((each) => dictionary.has(each.stem));
    const least = Math.min(...own.map((each) => each.errors));
    return own.filter((each) => each.errors === least);
  });
}

/**
 * @param {string} word
 * @param {string[]} beginnings
 * @param {number} most
 * @param {import("./lexicon.js").Lexicon} lexicon
 * @returns {Near[]} all words that begin so and are near enough
 */
function allNear(word, beginnings, most, lexicon) {
  lexicon.requireBeginnings(beginnings);
  const words = new Set(beginnings.flatMap((each) => lexicon.beginningWith(each)));
  return [...words]
    .filter((other) => beginsAlike(word, other))
    .map((other) => ({ stem: other, errors: distance(word, other, most) }))
    .filter((each) => each.errors <= most);
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
