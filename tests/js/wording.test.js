import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, filled, folded, parts } from "../../search/client/page/wording.js";

test("values stand where the sentence wants them", () => {
  const bold = { bold: "Schach" };
  assert.deepEqual(parts("für „{query}“ in {place}", { query: bold, place: "Marl" }), ["für „", bold, "“ in ", "Marl", ""]);
  assert.equal(filled("{a}{b}.", { a: "1", b: "2" }), "12.");
});

test("what somebody typed is no placeholder", () => {
  assert.equal(filled("„{query}“", { query: "{query} $& {0}" }), "„{query} $& {0}“");
});

test("numbers choose the form of their language", () => {
  const german = '{"one": "{count} Angebot", "other": "{count} Angebote"}';
  assert.equal(counted(german, 1, "de"), "1 Angebot");
  assert.equal(counted(german, 0, "de"), "0 Angebote");
  assert.equal(counted(german, 1234, "de"), "1.234 Angebote");
  const polish = '{"one": "{count} oferta", "few": "{count} oferty", "many": "{count} ofert"}';
  assert.equal(counted(polish, 3, "pl"), "3 oferty");
  assert.equal(counted(polish, 5, "pl"), "5 ofert");
});

test("a form that is not there gives way to the usual one", () => {
  assert.equal(counted('{"other": "{count} Angebote"}', 1, "de"), "1 Angebote");
});

test("labels are found without accents and capitals", () => {
  assert.equal(folded("Türkçe"), "turkce");
  assert.ok(folded("Gemeinnützige Beratung").includes(folded("NUTZ")));
});
