/** Where questions become pages: it asks the worker, and shows filters and results. */
import { byId } from "./elements.js";
import { Filters } from "./filters.js";
import { showMore, showResults } from "./results.js";
import { stateIn } from "./state.js";

/**
 * @typedef {import("../engine.js").State} State
 * @typedef {import("./conversation.js").Conversation} Conversation
 * @typedef {import("./memory.js").Place} Place
 */

const PAGE = 20;

export class Desk {
  /**
   * @param {import("../facets.js").Facet[]} facets
   * @param {Conversation} conversation
   * @param {string} root where links start
   * @param {(state: State) => void} go asks anew
   */
  constructor(facets, conversation, root, go) {
    const texts = byId("ergebnis").dataset;
    const language = document.documentElement.lang;
    this.conversation = conversation;
    this.facets = facets;
    this.filters = new Filters(facets, texts, language);
    this.title = document.title;
    this.shown = PAGE;
    /** @type {import("./results.js").Setting} */
    this.setting = {
      root,
      texts,
      language,
      facets,
      icons: new Map([...byId("wege").querySelectorAll(".tile")].map((tile) => [tile.querySelector("span").textContent, tile.querySelector("svg")])),
      flags: facets.find(({ id }) => id === "merkmal")?.values || [],
      go,
    };
  }

  /** Puts first in long filters what there are offers for. */
  async order() {
    this.filters.order((await this.conversation.ask(stateIn(""), 0)).counts);
  }

  /**
   * Shows the answer to a state.
   * @param {State} state
   * @param {Place} [place] where somebody was before
   * @param {boolean} [focus] whether to lead to the results
   */
  async show(state, place, focus) {
    this.shown = place?.shown || PAGE;
    const answer = await this.conversation.ask(state, this.shown);
    this.filters.count(answer, state);
    showResults(answer, state, this.setting);
    byId("ergebnis").hidden = false;
    byId("wege").hidden = answer.total + answer.alternatives.length > 0;
    const heading = byId("treffer");
    document.title = `${heading.textContent} – ${this.title}`;
    if (focus) heading.focus();
    byId("ansage").textContent = focus ? "" : heading.textContent;
    if (place) scrollTo(0, place.y);
  }

  /** Shows that nothing is asked yet. */
  async rest() {
    byId("ergebnis").hidden = true;
    byId("wege").hidden = false;
    byId("ansage").textContent = "";
    document.title = this.title;
    await this.count(stateIn(""));
  }

  /**
   * Shows more offers.
   * @param {State} state
   */
  async more(state) {
    this.shown += PAGE;
    showMore(await this.conversation.ask(state, this.shown), this.setting);
  }

  /**
   * Counts what is chosen but not asked for.
   * @param {State} state
   */
  async count(state) {
    this.filters.count(await this.conversation.ask(state, 0), state);
  }
}
