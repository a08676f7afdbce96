/**
 * Prints the script of the search as JSON, by name: the page's part, with the worker's in it as a text.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CLASSIC_SCRIPT, print } from "./classic_script.mjs";
import { lunrParts } from "./lunr_parts.mjs";

const HERE = new URL("./", import.meta.url);
const LICENSE = readFileSync(new URL("../../node_modules/lunr/LICENSE", HERE), "utf8");

/**
 * @param {string} file below this folder
 * @param {import("esbuild").BuildOptions} [more]
 * @returns {Promise<string>} the script
 */
async function bundled(file, more = {}) {
  const absWorkingDir = fileURLToPath(HERE);
  const { outputFiles } = await build({ ...CLASSIC_SCRIPT, absWorkingDir, entryPoints: [file], plugins: [lunrParts], ...more });
  return outputFiles[0].text;
}

await print(async () => {
  const script = await bundled("page/main.js", {
    define: { WORKER_SOURCE: JSON.stringify(await bundled("worker.js")) },
    // The licence of lunr, which is in the worker; it has to come along.
    banner: { js: `/*! lunr.js\n${LICENSE.trim()}\n*/` },
  });
  return JSON.stringify({ "search.js": script });
});
