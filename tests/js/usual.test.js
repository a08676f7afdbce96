import assert from "node:assert/strict";
import { test } from "node:test";
import { filtered } from "../../search/client/answer.js";

const offers = [0, 1, 2].map((document) => ({ document, score: 1, coverage: 1, sure: true }));
const read = /** @type {any} */ ({ query: { units: [] }, name: { units: [] } });
const loaded = /** @type {any} */ ({ cards: { offers: 3, usual: 2 } });

test("offers on request are left out although no filters have arrived", () => {
  for (const filters of [{}, { art: [] }]) {
    const state = /** @type {any} */ ({ query: "", filters, age: null, name: "" });
    assert.deepEqual(
      filtered(loaded, offers, read, state).map(({ document }) => document),
      [0, 1],
    );
  }
});
