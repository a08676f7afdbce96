/** What a word typed in Latin letters sounds like; `../transliteration.py` is the twin. */
import tables from "../tables/transliteration.json" with { type: "json" };

/** @type {Record<string, string>} */
const SOUNDS = Object.fromEntries(tables.sounds);
const SOUND = new RegExp(tables.sounds.map(([written]) => written).join("|"), "g");

/**
 * Reduces a folded Latin word to the consonants it sounds like, one letter each.
 * @param {string} latin
 * @returns {string}
 */
export function soundOf(latin) {
  return latin.replace(SOUND, (written) => SOUNDS[written]).replace(/(.)\1+/g, "$1");
}
