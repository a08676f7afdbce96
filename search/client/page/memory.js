/** Where somebody was among the results, for the way back. Nothing of it leaves the browser or outlives the tab. */

const KEY = "suche";

/** @typedef {{shown: number, y: number}} Place how many offers were shown, and how far down */

/** @param {number} shown how many offers are shown */
export function remember(shown) {
  const place = { shown, y: scrollY };
  history.replaceState(place, "");
  kept((storage) => storage.setItem(KEY, JSON.stringify({ ...place, href: location.href })));
}

/** @returns {Place|undefined} where somebody was when they left this address */
export function remembered() {
  const last = lastSearch();
  return history.state || (last && last.href === location.href ? last : undefined);
}

/** @returns {(Place & {href: string})|undefined} the last search in this tab */
export function lastSearch() {
  return kept((storage) => JSON.parse(storage.getItem(KEY) || "null")) || undefined;
}

/** The way back is another list now. */
export function forget() {
  kept((storage) => storage.removeItem(KEY));
}

/**
 * @template Result
 * @param {(storage: Storage) => Result} use
 * @returns {Result|undefined} nothing where the browser keeps nothing
 */
function kept(use) {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
