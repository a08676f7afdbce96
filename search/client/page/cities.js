/** The results by city: a list, and a map for those who point. Choosing a city filters by it. */
import { byId, element, fill } from "./elements.js";

const FACET = "stadt";

/**
 * @param {import("../answer.js").Count} count
 * @param {import("../engine.js").State} state
 * @param {import("./results.js").Setting} setting
 */
export function showCities({ counts }, state, { facets, go }) {
  const cities = facets.find(({ id }) => id === FACET);
  if (!cities) return;
  const choose = (/** @type {string} */ city) => {
    showView(false);
    go({ ...state, filters: { ...state.filters, [FACET]: [city] } });
  };
  fill(
    byId("stadtliste"),
    ...cities.values.map(({ id, label }, at) => {
      const count = element("span", { className: "count" }, String(counts[FACET][at]));
      const press = { type: "button", className: counts[FACET][at] ? "chip" : "chip chip-empty", onclick: () => choose(id) };
      return element("li", {}, element("button", press, label, count));
    }),
  );
  for (const part of byId("staedte").querySelectorAll("[data-city]")) {
    const at = cities.values.findIndex(({ id }) => id === part.dataset.city);
    if (part.matches("text")) part.textContent = counts[FACET][at] ?? "";
    else part.onclick = () => choose(part.dataset.city);
  }
}

/** @param {boolean} byCity whether cities are shown instead of offers */
export function showView(byCity) {
  byId("staedte").hidden = !byCity;
  byId("ergebnis").classList.toggle("as-cities", byCity);
  byId("alskarte").setAttribute("aria-pressed", String(byCity));
  byId("alsliste").setAttribute("aria-pressed", String(!byCity));
}
