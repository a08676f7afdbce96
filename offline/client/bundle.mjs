/** Prints the scripts of the offline part, each a classic one: as JSON, by name. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CLASSIC_SCRIPT, print } from "../../search/client/classic_script.mjs";

const SCRIPTS = { worker: "worker.js", off: "off.js", "offline.js": "page/main.js" };

await print(async () => {
  const absWorkingDir = fileURLToPath(new URL("./", import.meta.url));
  const made = Object.entries(SCRIPTS).map(async ([name, entry]) => {
    const { outputFiles } = await build({ ...CLASSIC_SCRIPT, absWorkingDir, entryPoints: [entry] });
    return [name, outputFiles[0].text];
  });
  return JSON.stringify(Object.fromEntries(await Promise.all(made)));
});
