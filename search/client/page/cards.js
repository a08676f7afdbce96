/** Offers as cards, as templates/components/offers.html shows them, and other finds as entries. */
import { element } from "./elements.js";

/**
 * @typedef {import("../answer.js").FoundOffer & {why?: string}} Offer
 * @typedef {import("../answer.js").Found} Found
 * @typedef {{root: string, texts: import("./wording.js").Texts, icons: Map<string, Node>, flags: {id: string, label: string}[]}} Setting
 *   where links start, words, pictures by category, and what offers may have
 */

const GOOD = ["kostenlos", "stufenlos"];
const CHECKED = "geprueft";

/**
 * @param {Offer} offer
 * @param {Setting} setting
 * @returns {HTMLLIElement}
 */
export function card(offer, { root, texts, icons, flags }) {
  const icon = icons.get(offer.categories[0]);
  const lines = [offer.place, offer.provider, offer.languages.join(", ")].filter(Boolean);
  return element(
    "li",
    { className: "card" },
    element("h3", {}, link(offer, root)),
    offer.why && element("p", { className: "card-why" }, texts[offer.why]),
    element("p", { className: "card-category" }, icon && icon.cloneNode(true), element("span", {}, offer.categories.join(", "))),
    summary(offer),
    element("p", { className: "card-place" }, ...lines.map((line) => element("span", {}, line))),
    element(
      "ul",
      { className: "badges" },
      ...flags.filter(({ id }) => id !== CHECKED && offer.flags.includes(id)).map(({ id, label }) => badge(label, GOOD.includes(id) ? "good" : "plain")),
      !offer.flags.includes(CHECKED) && badge(texts.stale, "warn"),
    ),
  );
}

/**
 * @param {Found} found
 * @param {string} root
 * @returns {HTMLLIElement}
 */
export function entry(found, root) {
  const place = found.place && element("p", { className: "meta" }, found.place);
  return element("li", { className: "card entry" }, element("h3", {}, link(found, root)), place, summary(found));
}

/**
 * @param {string} text
 * @param {[number, number][]} marks
 * @returns {(string|Node)[]} the text with its marked places
 */
export function marked(text, marks) {
  /** @type {(string|Node)[]} */
  const pieces = [];
  let at = 0;
  for (const [from, to] of marks) {
    pieces.push(text.slice(at, from), element("mark", {}, text.slice(from, to)));
    at = to;
  }
  return [...pieces, text.slice(at)];
}

/**
 * @param {Found} found
 * @param {string} root
 */
function link(found, root) {
  return element("a", { href: root + found.href }, ...marked(found.name, found.marks.name));
}

/** @param {Found} found */
function summary(found) {
  return found.summary && element("p", {}, ...marked(found.summary, found.marks.summary));
}

/**
 * @param {string} label
 * @param {string} tone
 */
function badge(label, tone) {
  return element("li", { className: `badge badge-${tone}` }, label);
}
