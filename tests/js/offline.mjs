/** What tests/offline/ calls. */
import { Pack } from "../../offline/client/pack.js";

export { relative } from "../../offline/client/links.js";

/** @param {string} text */
export function unpacked(text) {
  const pack = new Pack(text);
  return Object.fromEntries([...pack.files.keys()].map((path) => [path, pack.file(path)]));
}

/**
 * @param {string} text
 * @param {string} path
 */
export const fileIn = (text, path) => new Pack(text).file(path) ?? null;
