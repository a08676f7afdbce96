/** Where questions become pages: it asks the worker, and shows filters and results. */
import { showCities } from "./cities.js";
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
   * @param {Conversation} conversation
   * @param {string} root where links start
   * @param {(state: State) => void} go asks anew
   */
  constructor(conversation, root, go) {
    this.conversation = conversation;
    this.title = document.title;
    this.shown = PAGE;
    /** @type {Filters|undefined} offers are shown before they are there */
    this.filters = undefined;
    /** @type {import("./results.js").Setting} */
    this.setting = {
      root,
      texts: byId("ergebnis").dataset,
      language: document.documentElement.lang,
      facets: [],
      icons: new Map([...byId("wege").querySelectorAll(".tile")].map((tile) => [tile.querySelector("span").textContent, tile.querySelector("svg")])),
      go,
    };
  }

  /** Makes the filters; those for which there are offers come first in long ones. */
  async prepare() {
    const facets = await this.conversation.filters();
    const { counts } = await this.conversation.count(stateIn(""));
    const { texts, language } = this.setting;
    this.setting = { ...this.setting, facets };
    this.filters = new Filters(facets, texts, language);
    this.filters.order(counts);
  }

  /**
   * Shows the answer to a state.
   * @param {State} state
   * @param {Place} [place] where somebody was before
   * @param {boolean} [focus] whether to lead to the results
   */
  async show(state, place, focus) {
    this.shown = place?.shown || PAGE;
    const answer = await this.conversation.search(state, this.shown);
    showResults(answer, state, this.setting);
    byId("ergebnis").hidden = false;
    byId("wege").hidden = answer.total + answer.alternatives.length > 0;
    const heading = byId("treffer");
    document.title = `${heading.textContent} – ${this.title}`;
    if (focus) heading.focus();
    byId("ansage").textContent = focus ? "" : heading.textContent;
    if (place) scrollTo(0, place.y);
    await this.count(state);
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
    showMore(await this.conversation.search(state, this.shown), this.setting);
  }

  /**
   * Counts what is asked for by filter and by city.
   * @param {State} state
   */
  async count(state) {
    if (!this.filters) return;
    const count = await this.conversation.count(state);
    this.filters.count(count, state);
    showCities(count, state, this.setting);
  }

  /**
   * Counts what is chosen but not asked for.
   * @param {State} draft
   */
  async preview(draft) {
    this.filters?.count(await this.conversation.count(draft), draft);
  }
}
