import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, tagsOf } from "../../search/client/page/chosen.js";
import { stateIn } from "../../search/client/page/state.js";

const TEXTS = { age: "Alter: {age} Jahre", name: "Name enthält „{name}“" };
const FACETS = [
  {
    id: "stadt",
    title: "Stadt",
    values: [{ id: "marl", label: "Marl" }, { id: "herten", label: "Herten" }, { id: "kreisweit", label: "im ganzen Kreis" }],
  },
  { id: "sprache", title: "Sprache", values: [{ id: "ar", label: "arabisch" }] },
];

test("everything chosen has a tag, in the order of the filters", () => {
  const tags = tagsOf(stateIn("?sprache=ar&stadt=herten&stadt=marl&alter=7&name=Ball"), FACETS, TEXTS);
  assert.deepEqual(
    tags.map(({ title, label }) => [title, label]),
    [["Stadt", "Marl"], ["Stadt", "Herten"], ["Sprache", "arabisch"], ["", "Alter: 7 Jahre"], ["", "Name enthält „Ball“"]],
  );
});

test("each tag knows what is asked without it", () => {
  const state = stateIn("?q=a&stadt=marl&alter=7&name=Ball");
  const [city, age, name] = tagsOf(state, FACETS, TEXTS);
  assert.deepEqual(city.without, { ...state, filters: { stadt: [] } });
  assert.deepEqual(age.without, { ...state, age: null });
  assert.deepEqual(name.without, { ...state, name: "" });
});

test("nothing chosen, no tag; an age of nought is chosen", () => {
  assert.deepEqual(tagsOf(stateIn("?q=a"), FACETS, TEXTS), []);
  assert.equal(tagsOf(stateIn("?alter=0"), FACETS, TEXTS).length, 1);
});

test("cities are places, the whole district is not in one", () => {
  const tags = tagsOf(stateIn("?stadt=marl&stadt=herten&stadt=kreisweit&sprache=ar"), FACETS, TEXTS);
  assert.deepEqual(inWords(tags), { places: "Marl, Herten", filters: "im ganzen Kreis, arabisch" });
});
