/**
 * Lets esbuild take of lunr what its Index needs. The file that lunr's package names as its main one is made of these
 * parts and of others that only make an index, or read queries as they are typed.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";

/** In an order in which each finds what it builds on. */
const PARTS = [
  "lunr",
  "utils",
  "field_ref",
  "set",
  "token",
  "pipeline",
  "vector",
  "match_data",
  "token_set",
  "token_set_builder",
  "index",
  "query",
];

/** @type {import("esbuild").Plugin} */
export const lunrParts = {
  name: "lunr-parts",
  setup(build) {
    build.onResolve({ filter: /^lunr$/ }, () => ({ path: "lunr", namespace: "lunr-parts" }));
    build.onLoad({ filter: /.*/, namespace: "lunr-parts" }, () => {
      const folder = join(dirname(createRequire(import.meta.url).resolve("lunr")), "lib");
      const parts = PARTS.map((name) => readFileSync(join(folder, `${name}.js`), "utf8"));
      return { contents: [...parts, "export default lunr;"].join("\n"), loader: "js" };
    });
  },
};
