/**
 * From text to search terms. `../analyser.py` is the twin; both read `../tables/`.
 * No look-behind and no Intl: old phones must understand every line.
 */
import endings from "../tables/endings.json" with { type: "json" };
import letters from "../tables/letters.json" with { type: "json" };

/** @typedef {{keep: number, endings: string[], after?: string}} Round */

/** @type {Record<string, string>} */
const SAME = letters.same;
const VARIANTS = new RegExp(`[${Object.keys(SAME).join("")}]`, "g");
// Letters beyond the basic plane count as two here and as one in Python; no language we stem has them.
const NOT_STEMMED = /[\P{L}\u{10000}-\u{10ffff}]/u;
const UE = new RegExp(`(^|[^${letters.notBeforeUe}])ue`, "g");
const OTHER_UMLAUTS = Object.entries(letters.umlauts).filter(([written]) => written !== "ue");
/** @type {Record<string, Round[]>} */
const SUFFIXES = Object.fromEntries(
  Object.entries(/** @type {Record<string, Round[]>} */ (endings.suffixes)).map(([rules, rounds]) => [
    rules,
    rounds.map((round) => ({
      ...round,
      endings: [...round.endings].sort((a, b) => b.length - a.length),
    })),
  ]),
);
/** @type {Record<string, {keep: number, beginnings: string[]}>} */
const PREFIXES = endings.prefixes;
/** @type {Record<string, string>} */
const RULES_OF = endings.same;
const WHOLE = new Set(endings.whole);
const PLAIN = /^[\0-\x7f]*$/;

/**
 * Splits a text into folded words.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return withoutAccents(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(oneWriting);
}

/**
 * Takes the usual beginnings and endings of a language (BCP 47; by script without one) off a folded word.
 * @param {string} word
 * @param {string} [language]
 * @returns {string}
 */
export function stem(word, language = "") {
  if (NOT_STEMMED.test(word)) return word;
  const rules = RULES_OF[language] || language || script(word);
  const prefixes = PREFIXES[rules];
  if (prefixes) word = withoutBeginning(word, prefixes.beginnings, prefixes.keep);
  for (const round of SUFFIXES[rules] || []) {
    if (WHOLE.has(word)) return word;
    word = withoutEnding(word, round);
  }
  return word;
}

/**
 * @param {string} text
 * @param {string} [language]
 * @returns {string[]} the stems of all words, in their order
 */
export function terms(text, language = "") {
  return words(text).map((word) => stem(word, language));
}

/**
 * Names the rules for a folded word of unknown language, by its first letter.
 * @param {string} word
 * @returns {string}
 */
export function script(word) {
  const first = word.charCodeAt(0);
  if (first >= 0x0600 && first <= 0x06ff) return endings.byScript.Arab;
  if (first >= 0x0400 && first <= 0x052f) return endings.byScript.Cyrl;
  return endings.otherwise;
}

/** @param {string} text */
function withoutAccents(text) {
  if (PLAIN.test(text)) return text.toLowerCase().replace(VARIANTS, same);
  const lower = text.normalize("NFKC").toLowerCase().replace(VARIANTS, same);
  return lower.normalize("NFD").replace(/\p{M}+/gu, "").replace(VARIANTS, same);
}

/** @param {string} letter */
function same(letter) {
  return SAME[letter];
}

/** @param {string} word */
function oneWriting(word) {
  for (const [written, vowel] of OTHER_UMLAUTS) word = word.split(written).join(vowel);
  word = word.replace(UE, "$1u");
  return word.endsWith("str") ? word + "asse" : word;
}

/**
 * @param {string} word
 * @param {string[]} beginnings
 * @param {number} keep
 */
function withoutBeginning(word, beginnings, keep) {
  const found = beginnings.find(
    (beginning) => word.startsWith(beginning) && word.length - beginning.length >= keep,
  );
  return found ? word.slice(found.length) : word;
}

/**
 * @param {string} word
 * @param {Round} round
 */
function withoutEnding(word, round) {
  for (const ending of round.endings) {
    const rest = word.slice(0, word.length - ending.length);
    if (rest.length >= round.keep && word.endsWith(ending)) {
      return !round.after || round.after.includes(rest[rest.length - 1]) ? rest : word;
    }
  }
  return word;
}
