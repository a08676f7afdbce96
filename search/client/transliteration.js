/** What a word typed in Latin letters sounds like; `../transliteration.py` is the twin. */
import sounds from "../tables/sounds.json" with { type: "json" };

/** @type {Record<string, string>} */
const SOUNDS = Object.fromEntries(sounds);
const SOUND = new RegExp(sounds.map(([written]) => written).join("|"), "g");

/**
 * Reduces a folded Latin word to the consonants it sounds like, one letter each.
 * @param {string} latin
 * @returns {string}
 */
export function soundOf(latin) {
  return latin.replace(SOUND, (written) => SOUNDS[written]).replace(/(.)\1+/g, "$1");
}
