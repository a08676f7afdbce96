/**
 * Prints the service workers, each one classic script for browsers that are some years old: as JSON, by name. Errors go
 * to stderr, one a line, and end with the code 1.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const WORKERS = ["worker", "off"];

try {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL("./", import.meta.url)),
    entryPoints: WORKERS.map((name) => `${name}.js`),
    outdir: "made",
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome64", "firefox78", "safari12"],
    supported: { destructuring: true },
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const scripts = WORKERS.map((name, at) => [name, outputFiles[at].text]);
  process.stdout.write(JSON.stringify(Object.fromEntries(scripts)));
} catch (failed) {
  for (const { text, location } of failed.errors ?? [{ text: String(failed) }]) {
    console.error(location ? `${location.file}:${location.line}: ${text}` : text);
  }
  process.exitCode = 1;
}
