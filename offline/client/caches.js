/** The caches of a site, by name: others on the same host have caches, too. */

/**
 * @param {string} scope address of the root of a site
 * @returns {string} what the names of its caches begin with
 */
export function cachePrefix(scope) {
  return `pack of ${scope} `;
}

/**
 * @param {string} prefix
 * @param {string} [but] the name of one to keep
 */
export async function dropCaches(prefix, but) {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== but).map((name) => caches.delete(name)));
}
