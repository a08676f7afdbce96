import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, known, stateIn, without } from "../../search/client/page/state.js";

const NOTHING = { query: "", filters: {}, age: null, name: "", sort: "relevance", without: [] };
const EVERYTHING = {
  query: "Deutsch & Mathe?",
  filters: { stadt: ["marl", "herten"], sprache: ["ar"] },
  age: 0,
  name: "50% für „alle“",
  sort: "name",
  without: ["schulden"],
};
const FACETS = [
  { id: "stadt", title: "Stadt", values: [{ id: "marl", label: "Marl" }, { id: "herten", label: "Herten" }] },
  { id: "art", title: "Art", values: [{ id: "kurs", label: "Kurs" }] },
];

test("an address says everything that is asked", () => {
  assert.equal(
    addressOf(EVERYTHING),
    "?q=Deutsch+%26+Mathe%3F&stadt=marl&stadt=herten&sprache=ar&alter=0&name=50%25+f%C3%BCr+%E2%80%9Ealle%E2%80%9C&sort=name&ohne=schulden",
  );
  assert.deepEqual(stateIn(addressOf(EVERYTHING)), EVERYTHING);
});

test("an address leaves out what is not asked, but never the query", () => {
  assert.equal(addressOf(NOTHING), "?q=");
  assert.deepEqual(stateIn("?q="), NOTHING);
  assert.deepEqual(stateIn(""), NOTHING);
});

test("queries in any script survive the address", () => {
  for (const query of ["دورة لغة", "курс німецької", "naïve+C++", "a=b;c", "😀"]) {
    assert.equal(stateIn(addressOf({ ...NOTHING, query })).query, query);
  }
});

test("what nobody could have chosen is not taken from an address", () => {
  for (const alter of ["-1", "121", "x", "", "Infinity"]) assert.equal(stateIn(`?alter=${alter}`).age, null);
  assert.equal(stateIn("?alter=7").age, 7);
  assert.equal(stateIn("?alter=120").age, 120);
  assert.equal(stateIn("?sort=evil").sort, "relevance");
  assert.deepEqual(stateIn("?stadt=&stadt=marl&stadt=marl").filters, { stadt: ["marl"] });
  assert.equal(stateIn("?q=++a++").query, "a");
  for (const name of ["__proto__", "constructor"]) assert.deepEqual(known(stateIn(`?${name}=x`), FACETS), NOTHING);
});

test("only filters and values that exist are kept", () => {
  const state = stateIn("?q=a&stadt=marl&stadt=paris&farbe=rot&art=keine");
  assert.deepEqual(known(state, FACETS), { ...NOTHING, query: "a", filters: { stadt: ["marl"] } });
});

test("a value is taken off without touching the rest", () => {
  const state = stateIn(addressOf(EVERYTHING));
  assert.deepEqual(without(state, "stadt", "marl").filters, { stadt: ["herten"], sprache: ["ar"] });
  assert.deepEqual(without(state, "sprache", "ar").filters.sprache, []);
  assert.deepEqual(without(state, "art", "kurs").filters, { ...EVERYTHING.filters, art: [] });
  assert.deepEqual(state, EVERYTHING);
});

test("age and name can be taken off as well", () => {
  const state = stateIn("?q=Yoga&alter=30&name=Kurs");
  assert.equal(without(state, "age", "").age, null);
  assert.equal(without(state, "name", "").name, "");
});
