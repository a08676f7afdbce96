/** What was found: heading, what words were taken for, cards, other kinds of finds. */
import { card, entry } from "./cards.js";
import { inWords, tagsOf } from "./chosen.js";
import { byId, element, fill, typed } from "./elements.js";
import { showNothing } from "./nothing.js";
import { counted, parts } from "./wording.js";

/**
 * @typedef {import("../engine.js").State} State
 * @typedef {import("../answer.js").Answer} Answer
 * @typedef {import("../facets.js").Facet} Facet
 * @typedef {import("./cards.js").Setting & {facets: Facet[], language: string, go: (state: State) => void}} Setting
 *   `go` asks anew
 */

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {Setting} setting
 */
export function showResults(answer, state, setting) {
  const { texts, facets, go } = setting;
  const tags = tagsOf(state, facets, texts);
  fill(byId("treffer"), ...heading(answer, state, inWords(tags), setting));
  fill(byId("gewaehlt"), ...tags.map(({ title, label, without }) => removable(title ? `${title}: ` : "", label, texts.remove, () => go(without))));
  byId("filterzahl").textContent = tags.length ? `(${tags.length})` : "";
  fill(byId("verstanden"), ...understood(answer, state, setting));
  byId("leiste").hidden = !answer.total;
  byId("leer").hidden = answer.total > 0;
  fill(byId("karten"), ...answer.hits.map((hit) => card(hit, setting)));
  byId("mehr").hidden = answer.hits.length >= answer.total;
  if (!answer.total) showNothing(answer, state, setting);
  fill(
    byId("weiteres"),
    ...answer.groups.map(({ kind, hits }) =>
      element(
        "section",
        { className: "section" },
        element("h2", {}, texts[kind]),
        element("ul", { className: "cards" }, ...hits.map((hit) => entry(hit, setting.root))),
      ),
    ),
  );
}

/**
 * Adds the offers that are not shown yet; the focus goes to the first of them.
 * @param {Answer} answer
 * @param {Setting} setting
 */
export function showMore(answer, setting) {
  const list = byId("karten");
  const shown = list.children.length;
  list.append(...answer.hits.slice(shown).map((hit) => card(hit, setting)));
  byId("mehr").hidden = answer.hits.length >= answer.total;
  list.children[shown]?.querySelector("a").focus();
}

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {{places: string, filters: string}} chosen
 * @param {Setting} setting
 * @returns {(string|Node)[]} "12 Angebote für „Schach“", or what there is none of
 */
function heading({ total }, { query }, { places, filters }, { texts, language }) {
  const about = query ? [" ", ...parts(texts.about, { query: typed(query) })] : [];
  if (total) return [counted(texts.offers, total, language), ...about];
  const where = places ? [" ", ...parts(texts.where, { places })] : [];
  const more = filters ? [" ", ...parts(texts.with, { filters: typed(filters) })] : [];
  return [...parts(texts.none, { about, where, with: more })].flat();
}

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {Setting} setting
 * @returns {import("./elements.js").Child[]} what words were understood as and corrected to
 */
function understood({ concepts, corrections }, state, { texts, go }) {
  const chips = concepts.map(({ id, label }) =>
    removable("", label, texts.mistaken, () => go({ ...state, without: [...state.without, id] })),
  );
  return [
    chips.length && element("div", { className: "understood" }, element("p", {}, texts.understood), element("ul", { className: "tags" }, ...chips)),
    ...corrections.map((each) =>
      element("p", {}, ...parts(texts.corrected, { typed: typed(each.typed), taken: typed(each.taken) })),
    ),
  ];
}

/**
 * @param {string} title
 * @param {string} label
 * @param {string} action what pressing does, for those who do not see the cross
 * @param {() => void} onclick
 * @returns {HTMLLIElement}
 */
function removable(title, label, action, onclick) {
  const words = element("span", {}, element("span", { className: "visually-hidden" }, `${action} `), title, typed(label));
  const cross = element("span", { className: "cross", "aria-hidden": "true" }, "×");
  return element("li", {}, element("button", { type: "button", className: "tag", onclick }, words, cross));
}
