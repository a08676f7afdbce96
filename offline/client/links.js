/** Links as `../links.py` wrote them, the same on every page, become what they were. */

/** Stands for the path of the page in its edition. */
const OWN = "\x1e";

/**
 * @param {string} text of a page
 * @param {string} path of the page
 * @param {string} edition folder of its edition, `uk/`
 * @returns {string} the text as it was
 */
export function relative(text, path, edition) {
  const folder = path.split("/").slice(0, -1);
  const name = path.startsWith(edition) ? path.slice(edition.length) : path;
  return text.replace(/="\x1f([^"?#]*)/g, (_, target) => `="${wayTo(target.replace(OWN, () => name).split("/"), folder)}`);
}

/**
 * @param {string[]} target
 * @param {string[]} folder
 * @returns {string} up as far as they differ, then down
 */
function wayTo(target, folder) {
  let shared = 0;
  while (shared < Math.min(folder.length, target.length - 1) && folder[shared] === target[shared]) shared++;
  return [...folder.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}
