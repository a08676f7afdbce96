/** Calls functions: reads lines [module, function, arguments] in JSON, writes {returned} or {thrown}. */
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

for await (const line of createInterface({ input: process.stdin })) {
  const [module, name, given] = JSON.parse(line);
  let answer;
  try {
    const exported = await import(pathToFileURL(resolve(module)).href);
    answer = { returned: await exported[name](...given) };
  } catch (error) {
    answer = { thrown: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
