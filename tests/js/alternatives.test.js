/** What is offered when nothing was found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { alternatives } from "../../search/client/alternatives.js";
import { CLOSE, options, unit, withOptions } from "../../search/client/unit.js";

/** Document 0 has term 0, document 1 has term 1. */
const index = { documents: 2, idf: () => 2, forEachScore: (/** @type {number} */ term, /** @type {any} */ each) => each(term, 1) };
const loaded = /** @type {any} */ ({ index, cards: { offers: 2, usual: 2 } });
const state = /** @type {any} */ ({ filters: {} });

const nearest = (/** @type {any} */ found) => alternatives(loaded, { words: [], units: [found] }, state).map(({ hit }) => hit.document);

test("what is close to a phrase is an alternative, one of its words is not", () => {
  const close = options([0], 0.3, CLOSE);
  const oneWord = options([1], 0.4, 0.35, 0);
  assert.deepEqual(nearest(withOptions(unit([0, 1]), [...close, ...oneWord])), [0]);
});
