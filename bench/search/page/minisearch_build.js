/** Reads {documents} from stdin and prints {index, seconds}: MiniSearch's index as JSON, and how long it took. */
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { OPTIONS } from "./minisearch_options.js";

const { documents } = JSON.parse(readFileSync(0, "utf8"));
const start = performance.now();
const search = new MiniSearch(OPTIONS);
search.addAll(documents);
const index = JSON.stringify(search);
process.stdout.write(JSON.stringify({ index, seconds: (performance.now() - start) / 1000 }));
