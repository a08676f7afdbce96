/** Words in Latin letters and how surely they are heard as words of another script. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hearingsOf, likeness } from "../../search/client/hearing.js";
import { soundOf } from "../../search/client/transliteration.js";

/**
 * @param {string} typed
 * @param {string} known as a scheme writes it out
 * @param {boolean} [unwritten]
 */
const sure = (typed, known, unwritten = false) => likeness({ ...soundOf(typed), less: 0 }, soundOf(known).vowels, unwritten);

test("the habits of those who type do not matter", () => {
  assert.deepEqual(soundOf("shkola"), soundOf("schkola"));
  assert.deepEqual(soundOf("yazyk"), soundOf("iazyk"));
  assert.equal(soundOf("hallaq").consonants, "hlk");
});

test("vowels must agree where they are written, and may be missing where they are not", () => {
  assert.ok(sure("rabota", "rabota") > sure("rabota", "robota"));
  assert.equal(sure("skiurlaub", "zakrila"), 0);
  assert.equal(sure("madrasa", "mdrs"), 0);
  assert.ok(sure("madrasa", "mdrs", true) > 0);
});

test("an article may stand before a word, and an ending behind it", () => {
  const consonants = hearingsOf("almadrasat").map((each) => each.consonants);
  assert.deepEqual(consonants, ["lmdrst", "mdrst", "lmdrs", "mdrs"]);
});

test("words without vowels, and those of other scripts, are not heard", () => {
  assert.deepEqual([...hearingsOf("qwrtz"), ...hearingsOf("школа")], []);
});
