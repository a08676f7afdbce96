/** When nothing was found: what would be, with fewer filters or nearby, and whom to tell. */
import { card } from "./cards.js";
import { byId, element, fill, typed } from "./elements.js";
import { without } from "./state.js";
import { counted, filled, parts } from "./wording.js";

/** What is no filter with values, with the word for it in its sentence. @type {Record<string, string>} */
const OWN = { age: "age", name: "name" };

/**
 * @param {import("../answer.js").Answer} answer
 * @param {import("../engine.js").State} state
 * @param {import("./results.js").Setting} setting
 */
export function showNothing({ unknown, relaxed, alternatives }, state, setting) {
  const { texts, language, go } = setting;
  fill(byId("unbekannt"), ...(unknown.length ? parts(texts.unknown, { words: typed(unknown.join(", ")) }) : []));
  showList(
    "lockern",
    relaxed.map(({ facet, value, label, total }) => {
      const said = facet in OWN ? filled(texts[facet], { [OWN[facet]]: label }) : label;
      const words = parts(texts.without, { label: said, offers: counted(texts.offers, total, language) });
      const onclick = () => go(without(state, facet, value));
      return element("li", {}, element("button", { type: "button", className: "chip", onclick }, ...words));
    }),
  );
  showList("stattdessen", alternatives.map((each) => card(each, setting)));
  const gap = byId("luecke");
  if (gap?.protocol === "mailto:") {
    const body = `${byId("treffer").textContent}\n\n`;
    gap.search = `?subject=${encodeURIComponent(texts.gap)}&body=${encodeURIComponent(body)}`;
  }
}

/**
 * @param {string} id of a part of the page with a list, shown when something is in it
 * @param {HTMLLIElement[]} items
 */
function showList(id, items) {
  byId(id).hidden = !items.length;
  fill(byId(id).lastElementChild, ...items);
}
