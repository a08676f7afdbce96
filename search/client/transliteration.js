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

/**
 * How well a word sounds like another with the same consonants. The vowel after the last of them belongs to an ending.
 * @param {string} typed its vowels
 * @param {string} vowels of a known word
 * @param {boolean} unwritten whether its language leaves short vowels unwritten
 * @returns {number} from 0 to 1
 */
export function agreement(typed, vowels, unwritten) {
  const slots = typed.length - 1;
  let apart = 0;
  for (let at = 0; at < slots; at++) {
    const one = typed[at];
    const other = vowels[at] || NOTHING;
    if (one === other || (unwritten && other === NOTHING)) continue;
    apart += one === NOTHING || other === NOTHING ? 1 : 0.5;
  }
  return 1 - apart / slots;
}

/**
 * @param {string} typed
 * @param {string} vowels
 */
export function agreeing(typed, vowels) {
  return [...typed].filter((one, at) => one !== NOTHING && at < typed.length - 1 && one === vowels[at]).length;
}
