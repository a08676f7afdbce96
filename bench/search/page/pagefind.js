/** Pagefind on the page's own thread. It loads its parts itself, so that its times hold downloads (from this machine). */
import { compete, SHOWN } from "./measure.js";

const SCRIPT = "/pagefind/pagefind.js";

/** @type {any} */
let pagefind;

compete({
  async download() {
    await import(SCRIPT);
  },
  async ready() {
    const { createInstance } = await import(SCRIPT);
    pagefind = createInstance({ noWorker: true, basePath: "/pagefind/" });
    await pagefind.init();
  },
  find(/** @type {string} */ query, /** @type {any} */ timed) {
    return timed(async () => {
      const { results } = await pagefind.search(query);
      return Promise.all(results.slice(0, SHOWN).map((/** @type {any} */ result) => result.data()));
    });
  },
});
