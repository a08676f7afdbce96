/** When an answer is an answer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answering, isSure, tellingOf } from "../../search/client/sure.js";
import { CLOSE, options, optionsOfWord, unit, WORDS, withOptions } from "../../search/client/unit.js";

const word = withOptions(unit([0]), options([1], 1));
const covering = (/** @type {number} */ part) => ({ scores: Float32Array.of(1), covers: Float32Array.of(part) });

const sure = (/** @type {import("../../search/client/unit.js").Unit[]} */ units, /** @type {number[]} */ covers) =>
  isSure(0, units, covers.map(covering), units.map((_, at) => at));

test("what is close to a word or a name is not it, all words of a phrase are", () => {
  assert.equal(sure([word], [CLOSE]), false);
  assert.equal(sure([unit([0, 1])], [CLOSE]), false);
  assert.equal(sure([word], [WORDS]), true);
});

test("who describes a situation, or is only guessed at, is helped by what is close", () => {
  assert.equal(sure([unit([0, 1, 2])], [CLOSE]), true);
  assert.equal(sure([{ ...word, guessed: true }], [CLOSE]), true);
});

test("one thing close to one of two that are looked for is no answer, close to both is", () => {
  assert.equal(sure([word, word], [CLOSE, 0]), false);
  assert.equal(sure([word, word], [CLOSE, CLOSE]), true);
});

test("unsure answers count only below a sure one", () => {
  const [sure, close] = [true, false].map((each) => ({ document: 0, score: 1, coverage: 1, sure: each }));
  assert.deepEqual(answering([close, sure]), [close, sure]);
  assert.deepEqual(answering([close]), []);
});

test("places and general words do not say what is looked for, and beside a place nobody's word neither", () => {
  const place = { ...word, aside: true };
  assert.deepEqual(tellingOf([place, { ...word, general: true }, word]), [2]);
  assert.deepEqual(tellingOf([place, unit([1])]), []);
  assert.deepEqual(tellingOf([unit([0])]), [0]);
});

test("a word covers all of what it means alone, and its share of a phrase", () => {
  const [alone] = optionsOfWord({ ...unit([0]), concepts: [7] }, [1], 1, 0);
  assert.deepEqual([alone.covers, alone.of], [1, -1]);
  const phrase = { ...unit([0, 1]), concepts: [7] };
  const words = phrase.positions.flatMap((at) => optionsOfWord(phrase, [1, 2], 1, at));
  assert.deepEqual(words.map(({ covers, of }) => [covers, of]), [0, 0, 1, 1].map((of) => [WORDS / 2, of]));
});
