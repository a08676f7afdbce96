/** lunr for the bundle: only what an index is made of. The rest makes one out of documents, or reads what is typed. */
import { readFileSync } from "node:fs";

const SOURCES = new URL("../../node_modules/lunr/lib/", import.meta.url);
const PARTS = ["utils", "token", "field_ref", "set", "pipeline", "vector", "token_set", "token_set_builder", "index", "match_data", "query"];

/** A third of lunr: its own sources are scripts that each add to one object. */
export const lunrParts = {
  name: "lunr",
  /** @param {import("esbuild").PluginBuild} build */
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lunr$/ }, ({ path }) => ({ path, namespace: "lunr" }));
    onLoad({ filter: /.*/, namespace: "lunr" }, () => {
      const parts = PARTS.map((name) => readFileSync(new URL(`${name}.js`, SOURCES), "utf8"));
      return { contents: `export default (function () { const lunr = {};\n${parts.join("\n")}\nreturn lunr; }).call({});` };
    });
  },
};
