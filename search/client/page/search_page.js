/** The search page: what is asked stands in the address, the answer below; nothing is loaded anew. */
import { showView } from "./cities.js";
import { Conversation } from "./conversation.js";
import { Desk } from "./desk.js";
import { byId } from "./elements.js";
import { remember, remembered } from "./memory.js";
import { addressOf, known, stateIn } from "./state.js";

/** @typedef {import("../engine.js").State} State */

/** Milliseconds without a key before what is typed counts. */
const PAUSE = 150;

export class SearchPage {
  /**
   * @param {HTMLFormElement} form
   * @param {import("./data_files.js").DataFiles} files
   */
  constructor(form, files) {
    this.form = form;
    this.files = files;
    this.box = byId("suchworte");
    this.address = "";
    this.state = stateIn("");
    /** Whether the next question needs a new start: after a failure the worker may wait for ever. */
    this.failed = false;
    /** @type {Desk|undefined} */
    this.desk = undefined;
    /** @type {Conversation|undefined} */
    this.conversation = undefined;
    this.pause = 0;
  }

  /** Shows what the address asks for, now and whenever it changes. */
  start() {
    byId("suchstand").hidden = false;
    byId("filter").hidden = false;
    this.take();
    this.listen();
    // What the page brings itself is drawn first: on a slow phone that takes a while.
    requestAnimationFrame(() => setTimeout(() => this.open()));
  }

  listen() {
    this.form.onsubmit = (event) => {
      event.preventDefault();
      // Where there is room, who typed may go on typing; who chose filters wants to see what they did.
      this.go(this.draft(), document.activeElement !== this.box || !this.desk?.filters?.wide.matches);
    };
    document.addEventListener("input", ({ target }) => {
      if (/** @type {HTMLInputElement} */ (target).form !== this.form) return;
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.during(async (desk) => desk.preview(this.draft())), PAUSE);
    });
    byId("sortierung").onchange = () => this.go(this.draft(), false);
    byId("mehr").onclick = () => this.during((desk) => desk.more(this.state));
    byId("alsliste").onclick = () => showView(false);
    byId("alskarte").onclick = () => showView(true);
    byId("nochmal").onclick = () => this.open();
    byId("neu").onclick = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.move(location.pathname);
      this.box.focus();
    };
    addEventListener("popstate", ({ state }) => {
      if (this.address === location.search) return;
      this.take();
      this.show(state);
    });
    addEventListener("pagehide", () => this.leave());
  }

  /** Loads the search and answers; a failure can be tried again. */
  open() {
    this.failed = false;
    this.conversation?.close();
    const conversation = new Conversation(this.files, document.documentElement.lang, progress);
    this.conversation = conversation;
    return this.trying(async () => {
      await conversation.open();
      const desk = this.desk || new Desk(conversation, this.files.root, (state) => this.go(state, true));
      desk.conversation = conversation;
      this.desk = desk;
      const soon = !desk.filters && isPlain(this.state);
      // Offers before filters: on a slow line these take a while.
      if (soon) await this.present(desk, remembered());
      if (!desk.filters) await desk.prepare();
      if (soon) await this.settle(desk);
      else await this.present(desk, remembered());
    });
  }

  /**
   * @param {(desk: Desk) => Promise<void>} work when the search is there
   * @returns {Promise<void>}
   */
  async during(work) {
    const { desk } = this;
    if (desk && !this.failed) await this.trying(() => work(desk));
  }

  /**
   * Says that something is being loaded while it is, and that it failed when it does.
   * @param {() => Promise<void>} work
   */
  async trying(work) {
    byId("fehler").hidden = true;
    byId("laden").hidden = false;
    try {
      await work();
    } catch {
      this.failed = true;
      this.files.forget();
      byId("fehler").hidden = false;
    }
    byId("laden").hidden = true;
  }

  /** @returns {State} what is typed and chosen now */
  draft() {
    if (!this.desk) return { ...this.state, query: this.box.value.trim() };
    const draft = stateIn(new URLSearchParams(/** @type {any} */ (new FormData(this.form))));
    return { ...draft, without: draft.query === this.state.query ? this.state.without : [] };
  }

  /**
   * Asks, under an address of its own.
   * @param {State} state
   * @param {boolean} focus whether to lead to the results
   */
  go(state, focus) {
    this.desk?.filters?.fold();
    this.move(addressOf(state), focus);
  }

  /**
   * @param {string} address
   * @param {boolean} [focus] whether to lead to the results
   */
  move(address, focus) {
    this.leave();
    history.pushState(null, "", address);
    this.take();
    this.show(undefined, focus);
  }

  /** Takes over what the address asks for. Arriving without a question is none. */
  take() {
    this.address = location.search;
    this.state = stateIn(this.address);
    this.box.value = this.state.query;
    // The same question in another language.
    for (const link of document.querySelectorAll("a[hreflang]")) /** @type {HTMLAnchorElement} */ (link).search = this.address;
  }

  /** Keeps for the way back where one is among the results. */
  leave() {
    if (this.address && this.desk) remember(this.desk.shown);
  }

  /**
   * Shows what is asked.
   * @param {import("./memory.js").Place} [place] where somebody was before
   * @param {boolean} [focus] whether to lead to the results
   * @returns {Promise<void>}
   */
  show(place, focus) {
    if (this.failed) return this.open();
    return this.during((desk) => this.present(desk, place, focus));
  }

  /**
   * @param {Desk} desk
   * @param {import("./memory.js").Place} [place] where somebody was before
   * @param {boolean} [focus] whether to lead to the results
   * @returns {Promise<void>}
   */
  present(desk, place, focus) {
    this.adopt(desk);
    return this.address ? desk.show(this.state, place, focus) : desk.rest();
  }

  /**
   * Fits filters that came late to what is shown already.
   * @param {Desk} desk
   * @returns {Promise<void>}
   */
  settle(desk) {
    this.adopt(desk);
    return desk.count(this.address ? this.state : stateIn(""));
  }

  /** @param {Desk} desk whose filters are to show what is asked */
  adopt({ filters, setting }) {
    if (!filters) return;
    this.state = known(this.state, setting.facets);
    filters.set(this.state);
  }
}

/**
 * @param {State} state
 * @returns {boolean} whether it can be answered without filters
 */
function isPlain({ query, filters, age, sort }) {
  return query !== "" && !Object.keys(filters).length && age === null && sort === "relevance";
}

/**
 * @param {number} done
 * @param {number} all
 */
function progress(done, all) {
  const bar = byId("laden").querySelector("progress");
  bar.max = all;
  bar.value = done;
}
