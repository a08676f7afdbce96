/** Links as `../links.py` wrote them, the same on every page, become what they were. */

/**
 * @param {string} text of a page
 * @param {string} path of the page
 * @returns {string} the text as it was
 */
export function relative(text, path) {
  const folder = path.split("/").slice(0, -1);
  return text.replace(/="\x1f([^"?#]*)/g, (_, target) => `="${wayTo(target.split("/"), folder)}`);
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
