/** The filter panel: checkboxes with how many offers each would leave, counted while one chooses. */
import { byId, element, fill } from "./elements.js";
import { counted, folded } from "./wording.js";

/**
 * @typedef {import("../engine.js").State} State
 * @typedef {import("../answer.js").Count} Count
 * @typedef {import("../facets.js").Facet} Facet
 * @typedef {import("./wording.js").Texts} Texts
 * @typedef {{box: HTMLInputElement, count: HTMLElement, line: HTMLElement}} Choice
 */

/** From how many values on a filter has a search of its own and shows first what offers have. */
const MANY = 12;
/** Open from the start where there is room. */
const FIRST = ["stadt", "kategorie"];

export class Filters {
  /**
   * @param {Facet[]} facets
   * @param {Texts} texts
   * @param {string} language of the page
   */
  constructor(facets, texts, language) {
    this.facets = facets;
    this.texts = texts;
    this.language = language;
    this.panel = byId("filter");
    /** @type {Element} */
    this.arrow = this.panel.querySelector(".fold");
    this.wide = matchMedia("(min-width: 56rem)");
    /** @type {Record<string, {sheet: HTMLDetailsElement, chosen: HTMLElement, choices: Choice[], list: HTMLElement}>} */
    this.sheets = {};
    for (const facet of facets) this.addSheet(facet);
    const fit = () => (this.panel.open = this.wide.matches);
    fit();
    this.wide.addListener(fit);
  }

  /**
   * @param {Facet} facet
   */
  addSheet({ id, title, values }) {
    const choices = values.map((value) => choice(id, value.id, value.label));
    const list = element("ul", { className: "facet-values" }, ...choices.map((each) => each.line));
    const chosen = element("span", { className: "facet-chosen" });
    const sheet = element(
      "details",
      { className: "facet", open: this.wide.matches && FIRST.includes(id) },
      element("summary", {}, element("span", {}, title, chosen), this.arrow.cloneNode(true)),
      element(
        "fieldset",
        {},
        element("legend", { className: "visually-hidden" }, title),
        this.texts[id] && element("p", { className: "hint" }, this.texts[id]),
        values.length > MANY && this.finder(choices),
        list,
      ),
    );
    this.sheets[id] = { sheet, chosen, choices, list };
    this.panel.insertBefore(sheet, byId(["anbieter", "art", "merkmal", "lange-nicht-geprueft"].includes(id) ? "namefeld" : "alterfeld"));
  }

  /**
   * @param {Choice[]} choices
   * @returns {HTMLElement} a field that leaves the values with what is typed there
   */
  finder(choices) {
    const field = element("input", { type: "search", autocomplete: "off", dir: "auto" });
    field.oninput = () => {
      const wanted = folded(field.value);
      for (const { line } of choices) line.hidden = !folded(line.textContent || "").includes(wanted);
    };
    return element("label", { className: "facet-find" }, this.texts.find, field);
  }

  /**
   * Puts values first that some offer has, where there are many.
   * @param {Count["counts"]} counts
   */
  order(counts) {
    for (const { id, values } of this.facets) {
      const { choices, list } = this.sheets[id];
      if (values.length > MANY) for (const [at, { line }] of choices.entries()) if (!counts[id][at]) list.append(line);
    }
  }

  /**
   * Shows what is chosen.
   * @param {State} state
   */
  set(state) {
    for (const { id, values } of this.facets) {
      const wanted = state.filters[id] || [];
      const { sheet, choices } = this.sheets[id];
      values.forEach((value, at) => (choices[at].box.checked = wanted.includes(value.id)));
      if (wanted.length) sheet.open = true;
    }
    byId("alter").value = state.age === null ? "" : state.age;
    byId("name").value = state.name;
    byId("sortierung").value = state.sort;
  }

  /**
   * Shows how many offers there would be.
   * @param {Count} found for what is chosen now
   * @param {State} state
   */
  count({ total, counts }, state) {
    for (const { id, values } of this.facets) {
      const { chosen, choices } = this.sheets[id];
      choices.forEach(({ line, count }, at) => {
        count.textContent = String(counts[id][at]);
        line.className = counts[id][at] ? "" : "none";
      });
      fill(chosen, values.filter((value) => state.filters[id]?.includes(value.id)).map((value) => value.label).join(", "));
    }
    byId("zeigen").textContent = counted(this.texts.show, total, this.language);
  }

  /** Folds the panel where it covers the results. */
  fold() {
    this.panel.open = this.wide.matches;
  }
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} label
 * @returns {Choice}
 */
function choice(name, value, label) {
  const box = element("input", { type: "checkbox", name, value });
  box.setAttribute("form", "suche");
  const count = element("span", { className: "count" });
  const line = element("li", {}, element("label", {}, box, element("span", {}, label), " ", count));
  return { box, count, line };
}
