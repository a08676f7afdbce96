/**
 * Prints the script of the search: the page's part, with the worker's in it as a text, for browsers that are
 * some years old. Errors go to stderr, one a line, and end with the code 1.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { lunrParts } from "./lunr_parts.mjs";

const HERE = new URL("./", import.meta.url);
const LICENSE = readFileSync(new URL("../../node_modules/lunr/LICENSE", HERE), "utf8");

/**
 * @param {string} file below this folder
 * @param {import("esbuild").BuildOptions} [more]
 * @returns {Promise<string>} the script
 */
async function bundled(file, more = {}) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(HERE),
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome64", "firefox78", "safari12"],
    supported: { destructuring: true },
    charset: "utf8",
    legalComments: "none",
    plugins: [lunrParts],
    logLevel: "silent",
    plugins: [lunrParts],
    ...more,
  });
  return outputFiles[0].text;
}

try {
  const worker = await bundled("worker.js");
  const script = await bundled("page/main.js", {
    define: { WORKER_SOURCE: JSON.stringify(worker) },
    // The licence of lunr, which is in the worker; it has to come along.
    banner: { js: `/*! lunr.js\n${LICENSE.trim()}\n*/` },
  });
  process.stdout.write(script);
} catch (failed) {
  for (const { text, location } of failed.errors ?? [{ text: String(failed) }]) {
    console.error(location ? `${location.file}:${location.line}: ${text}` : text);
  }
  process.exitCode = 1;
}
