/**
 * The whole search as one value: it takes in files and answers states. It runs in a worker, and on the command line
 * just the same. What it lacks it names, and goes on when somebody brings it.
 */
import { answer, count } from "./answer.js";
import { interpret } from "./interpret.js";
import { Lacking } from "./lexicon.js";
import { Loaded } from "./loaded.js";
import { typedWords } from "./question.js";
import { tonguesOf } from "./tongues.js";

/**
 * @typedef {{
 *   query: string, filters: Record<string, string[]>, age: number|null, name: string,
 *   sort: "relevance"|"name"|"verified", without: string[]
 * }} State what is asked
 * @typedef {import("./answer.js").Answer} Answer
 * @typedef {import("./answer.js").Count} Count
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 */

export class Engine {
  /** @param {string} language of the page */
  constructor(language) {
    this.language = language;
    this.loaded = new Loaded();
  }

  /**
   * Takes in a file, in any order.
   * @param {string} name
   * @param {string} text
   */
  add(name, text) {
    this.loaded.add(name, text);
  }

  /**
   * @param {State} state
   * @param {number} limit how many offers to show
   * @returns {{need: string[]} | {answer: Answer}} the files it lacks, or the answer
   */
  search(state, limit) {
    return this.orNeed(() => ({ answer: answer(this.loaded, this.language, this.read(state), state, limit) }));
  }

  /**
   * @param {State} state
   * @returns {{need: string[]} | {answer: Count}} the files it lacks, or how many offers there are for each filter
   */
  count(state) {
    return this.orNeed(() => ({ answer: count(this.loaded, this.read(state), state) }));
  }

  /** @returns {{need: string[]} | {answer: import("./facets.js").Facet[]}} the filters there are */
  filters() {
    return this.orNeed(() => ({ answer: this.loaded.facets.facets }));
  }

  /**
   * @param {State} state
   * @returns {{query: Interpretation, name: Interpretation}} what is asked, and what the name must hold
   */
  read(state) {
    const { loaded, language } = this;
    loaded.requireFirst();
    const { index, concepts, dictionaries } = loaded;
    const tongues = tonguesOf(typedWords(state.query), index, language, dictionaries, () => loaded.sounds);
    const query = interpret(state.query, index, concepts, tongues, state.without);
    const name = interpret(state.name, index, concepts, { dictionaries: [], sounds: [] });
    loaded.requirePostings([...query.units, ...name.units]);
    return { query, name };
  }

  /**
   * @template Found
   * @param {() => Found} work
   * @returns {{need: string[]} | Found}
   */
  orNeed(work) {
    try {
      const found = work();
      this.loaded.rest();
      return found;
    } catch (lacking) {
      if (lacking instanceof Lacking) return { need: lacking.names };
      throw lacking;
    }
  }
}
