/** Bundles a module as the script of the search is, so that it has the same parts of lunr. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { lunrParts } from "../../search/client/lunr_parts.mjs";

/**
 * @param {string} module below this folder
 * @param {string} outfile
 */
export async function bundled(module, outfile) {
  const entry = fileURLToPath(new URL(module, import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", plugins: [lunrParts], logLevel: "error" });
}
