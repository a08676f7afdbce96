/** What a word typed in Latin letters sounds like; `../transliteration.py` is the twin, and says what a sound is. */
import sounds from "../tables/sounds.json" with { type: "json" };

/** @typedef {{consonants: string, vowels: string}} Sound `vowels`: one sign before each consonant and one after the last */

/** @type {Record<string, string>} */
const CONSONANTS = Object.fromEntries(sounds.consonants);
/** @type {Record<string, string>} */
const VOWELS = sounds.vowels;
const WRITTEN = new RegExp(sounds.consonants.map(([written]) => written).join("|"), "g");
const SILENT = new RegExp(`[${sounds.silent}]`, "g");
const VOWEL = Object.keys(VOWELS).join("");
const DOUBLED = new RegExp(`([^${VOWEL}])\\1+`, "g");
const BETWEEN = new RegExp(`[^${VOWEL}]`);
const GLIDE = /^[iy](?=.)/;
const NOTHING = ".";

/**
 * @param {string} latin folded
 * @returns {Sound}
 */
export function soundOf(latin) {
  const heard = latin.replace(WRITTEN, (written) => CONSONANTS[written]).replace(SILENT, "").replace(DOUBLED, "$1");
  const consonants = [...heard].filter((sign) => !VOWEL.includes(sign)).join("");
  return { consonants, vowels: heard.split(BETWEEN).map(vowelOf).join("") };
}

/**
 * @param {string} written between two consonants
 * @returns {string} the vowel it sounds like
 */
function vowelOf(written) {
  const [first = ""] = written.replace(GLIDE, "");
  return VOWELS[first] || NOTHING;
}
