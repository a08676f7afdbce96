/**
 * Drives Firefox (WebDriver BiDi): reads tasks from stdin and writes what was seen to stdout, one JSON a line.
 * The path of the program is the only argument.
 */
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import puppeteer from "puppeteer-core";

/**
 * @typedef {{addresses: string[], steps: string[], ask: string}} Task pages to open; expressions of JavaScript, each
 *   repeated until it is true; and the one whose value is wanted
 * @typedef {{address: string, status: number|null, answer: unknown}} Seen
 */

/** One loads while another is read; more only wait for each other. */
const TABS = 2;
const AGAIN = 25;
const PATIENCE = 30_000;
const PREFERENCES = {
  // As people have it: a page from a folder may not read the files beside it. Puppeteer would let it.
  "security.fileuri.strict_origin_policy": true,
  // Nobody looks: painting and remembering pages takes longer than loading them.
  "layout.frame_rate": 2,
  "ui.prefersReducedMotion": 1,
  "browser.sessionhistory.max_total_viewers": 0,
  "browser.chrome.site_icons": false,
  "places.history.enabled": false,
};

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.argv[2],
  headless: true,
  extraPrefsFirefox: PREFERENCES,
  defaultViewport: { width: 320, height: 200 },
});
/** @type {string[]} */
let complaints = [];
const tabs = await Promise.all(Array.from({ length: TABS }, opened));
try {
  for await (const line of createInterface({ input: process.stdin })) {
    complaints = [];
    const answer = await seenBy(JSON.parse(line)).catch((error) => ({ thrown: String(error) }));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
} finally {
  await browser.close();
}

/** @returns {Promise<import("puppeteer-core").Page>} a tab whose complaints are noted */
async function opened() {
  const tab = await browser.newPage({ background: true });
  const note = (/** @type {unknown} */ what) => complaints.push(`${tab.url()}: ${what}`);
  tab.on("pageerror", note); // Violations of the CSP are such, too.
  tab.on("console", (message) => note(`${message.type()}: ${message.text()}`));
  // Firefox says nothing of a file that is not there.
  await tab.evaluateOnNewDocument(() => {
    const missing = ({ target }) => target !== window && console.error(`missing: ${target.src || target.href}`);
    addEventListener("error", missing, true);
  });
  return tab;
}

/**
 * @param {Task} task
 * @returns {Promise<{seen: Seen[], complaints: string[]}>}
 */
async function seenBy({ addresses, steps, ask }) {
  /** @type {Seen[]} */
  const seen = [];
  const waiting = [...addresses];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const response = await tab.goto(address, { waitUntil: "load" });
        for (const step of steps) await done(tab, step);
        seen.push({ address, status: response && response.status(), answer: await answered(tab, ask) });
      }
    }),
  );
  return { seen, complaints };
}

/**
 * @param {import("puppeteer-core").Page} tab
 * @param {string} step
 */
async function done(tab, step) {
  for (const end = Date.now() + PATIENCE; !(await answered(tab, step)); await delay(AGAIN)) {
    if (Date.now() > end) throw new Error(`${tab.url()}: never true: ${step}`);
  }
}

/**
 * A page that leads to another at once may be gone before it answers.
 * @param {import("puppeteer-core").Page} tab
 * @param {string} expression
 * @returns {Promise<unknown>}
 */
async function answered(tab, expression) {
  for (const end = Date.now() + PATIENCE; ; await delay(AGAIN)) {
    try {
      return await tab.evaluate(expression);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
