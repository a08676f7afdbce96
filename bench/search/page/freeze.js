/** Runs before the real search page: notes when it stood still, and when its worker first spoke. */
{
  /** @type {[number, number][]} */
  const gaps = [];
  let last = performance.now();
  let heard = Infinity;
  (function tick() {
    const now = performance.now();
    gaps.push([last, now]);
    last = now;
    setTimeout(tick, 0);
  })();
  self.Worker = class extends Worker {
    /** @param {string} address */
    constructor(address) {
      super(address);
      // Registered first, so heard before anything is drawn.
      this.addEventListener("message", () => (heard = performance.now()), { once: true });
    }
  };
  const longest = (/** @type {[number, number][]} */ some) => Math.max(0, ...some.map(([from, end]) => end - from));
  /** @type {any} */ (self).longestFreezes = () => {
    const files = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/search/"));
    const start = Math.min(...files.map(({ startTime }) => startTime));
    return {
      freeze: longest(gaps.flatMap(([from, end]) => (end > start && from < heard ? [[Math.max(from, start), Math.min(end, heard)]] : []))),
      drawing: longest(gaps.flatMap(([from, end]) => (end > heard ? [[Math.max(from, heard), end]] : []))),
    };
  };
}
