/** Prints the service workers, each one classic script: as JSON, by name. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CLASSIC_SCRIPT, print } from "../../search/client/classic_script.mjs";

const WORKERS = ["worker", "off"];

await print(async () => {
  const absWorkingDir = fileURLToPath(new URL("./", import.meta.url));
  const entryPoints = WORKERS.map((name) => `${name}.js`);
  const { outputFiles } = await build({ ...CLASSIC_SCRIPT, absWorkingDir, entryPoints, outdir: "made" });
  return JSON.stringify(Object.fromEntries(WORKERS.map((name, at) => [name, outputFiles[at].text])));
});
