/** Offers as cards, as templates/components/offers.html shows them, and other finds as entries. */
import { element, inSource } from "./elements.js";

/**
 * @typedef {import("../shown.js").Found & {why?: string}} Offer
 * @typedef {import("../shown.js").Found} Found
 * @typedef {{root: string, texts: import("./wording.js").Texts, icons: Map<string, Node>}} Setting
 *   where links start, words, and pictures by category
 */

/**
 * @param {Offer} offer
 * @param {Setting} setting
 * @returns {HTMLLIElement}
 */
export function card(offer, { root, texts, icons }) {
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
    element("ul", { className: "badges" }, ...offer.badges.map(({ text, tone }) => element("li", { className: `badge badge-${tone}` }, text))),
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
  return element("a", { href: root + found.href }, ...inItsLanguage(found.foreign.name, marked(found.name, found.marks.name)));
}

/** @param {Found} found */
function summary(found) {
  return found.summary && element("p", {}, ...inItsLanguage(found.foreign.summary, marked(found.summary, found.marks.summary)));
}

/**
 * @param {boolean} foreign
 * @param {(string|Node)[]} pieces
 */
function inItsLanguage(foreign, pieces) {
  return foreign ? [inSource(...pieces)] : pieces;
}
