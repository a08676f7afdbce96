/**
 * What is the same for every search: what its page loads, and how it is timed. A search is an object of three
 * functions. `download` fetches what it needs first, `ready` makes the search out of it, `find` answers a query with
 * as many hits as a list shows first; it gets `timed`, to leave out its own downloads. Two more are optional: `facets`
 * counts filters, and `counts` says which loaded files are the search's.
 */
export const SHOWN = 10;

/** @param {string} address of a text below the root of the server */
export async function text(address) {
  return (await fetch(address)).text();
}

/** @returns {() => number} that ends the watch and says how long the page stood still at most, in ms */
function watchFreezes() {
  let longest = 0;
  let last = performance.now();
  let watching = true;
  (function tick() {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setTimeout(tick, 0);
  })();
  return () => {
    watching = false;
    return Math.max(longest, performance.now() - last);
  };
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {any} search */
export function compete(search) {
  /** @type {any} */ (self).bench = {
    download: () => search.download(),
    /** @returns {Promise<{ready: number, freeze: number}>} ms */
    async ready() {
      const ended = watchFreezes();
      await pause(50);
      const start = performance.now();
      await search.ready();
      const ready = performance.now() - start;
      await pause(0);
      return { ready, freeze: ended() };
    },
    /**
     * @param {string[]} queries
     * @returns {Promise<{times: number[], failed: number}>} ms of each query, and how many threw
     */
    async ask(queries) {
      const times = [];
      let failed = 0;
      for (const query of queries) {
        let spent = 0;
        const timed = async (/** @type {() => any} */ work) => {
          const start = performance.now();
          try {
            return await work();
          } finally {
            spent += performance.now() - start;
          }
        };
        try {
          await search.find(query, timed);
        } catch {
          failed += 1;
        }
        times.push(spent);
        await pause(5);
      }
      return { times, failed };
    },
    /** @returns {number[]} ms of counting all filters, two of which are chosen */
    facets: (/** @type {number} */ rounds) => (search.facets ? search.facets(rounds) : []),
    /** @returns {string[]} paths of all files that were loaded and count */
    loaded: () =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname)
        .filter(search.counts || Boolean),
  };
}
