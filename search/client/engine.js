/**
 * The whole search as one value: it takes in files and answers states. It runs in a worker, and on the command line
 * just the same. What it lacks it names, and goes on when somebody brings it.
 */
import { answer } from "./answer.js";
import { Cards, CARDS_IN_CHUNK, CHUNKED_FROM } from "./cards.js";
import { conceptsIn } from "./concepts.js";
import { Dictionary } from "./dictionary.js";
import { Facets } from "./facets.js";
import { interpret } from "./interpret.js";
import { dictionariesFor, shardsFor } from "./needs.js";
import { PackedIndex } from "./packed_index.js";
import { typedWords } from "./question.js";
import { Sounds } from "./sounds.js";

/**
 * @typedef {{
 *   query: string, filters: Record<string, string[]>, age: number|null, name: string,
 *   sort: "relevance"|"name"|"verified", without: string[]
 * }} State what is asked
 * @typedef {import("./answer.js").Answer} Answer
 */

export class Engine {
  /**
   * @param {string} language of the page
   * @param {string[]} languages of all dictionaries there are
   */
  constructor(language, languages) {
    this.language = language;
    this.languages = languages;
    /** @type {Map<string, Dictionary>} */
    this.dictionaries = new Map();
    /** @type {Map<string, Sounds>} */
    this.sounds = new Map();
    /** @type {Cards|undefined} */
    this.cards = undefined;
    /** @type {Set<string>} names of files */
    this.loaded = new Set();
  }

  /**
   * Takes in a file; the main part of the index and the facets come before what builds on them.
   * @param {string} name
   * @param {string} text
   */
  add(name, text) {
    const [kind, ...rest] = name.split("-");
    const which = rest.join("-");
    this.loaded.add(name);
    if (name === "index") this.index = new PackedIndex(text);
    else if (kind === "index") this.index?.shards.add(Number(which), text);
    else if (name === "concepts") this.concepts = conceptsIn(text);
    else if (name === "facets") this.facets = new Facets(text);
    else if (kind === "words") this.dictionaries.set(which, new Dictionary(text));
    else if (kind === "sounds") this.sounds.set(which, new Sounds(which, text));
    else if (kind === "cards") this.cardFiles().add(Number(which || 0), text);
  }

  /**
   * @param {State} state
   * @param {number} limit how many offers to show
   * @returns {{need: string[]} | {answer: Answer}} the files it lacks, or the answer
   */
  search(state, limit) {
    const { index, concepts, facets } = this;
    const own = this.dictionaries.get(this.language);
    if (!index || !concepts || !facets || !own) return { need: ["index", "concepts", "facets", `words-${this.language}`] };
    const wanted = dictionariesFor(typedWords(state.query), index, own, this.languages, this.dictionaries);
    const lacking = wanted.filter((name) => !this.loaded.has(name));
    if (lacking.length) return { need: lacking };
    // Only these, whatever earlier questions have loaded: one question has one answer.
    const others = wanted.flatMap((name) => this.dictionaries.get(name.replace("words-", "")) || []);
    const sounds = wanted.flatMap((name) => this.sounds.get(name.replace("sounds-", "")) || []);
    const read = interpret(state.query, index, concepts, [own, ...others], sounds, state.without);
    const named = interpret(state.name, index, concepts, []);
    const shards = shardsFor([...read.units, ...named.units], index);
    if (shards.length) return { need: shards };
    const parts = { index, concepts, facets, cards: this.cardFiles(), labels: own.labels };
    return answer(parts, read, named, state, limit);
  }

  /** @returns {Cards} */
  cardFiles() {
    this.cards ??= new Cards(Number(this.facets?.documents) > CHUNKED_FROM ? CARDS_IN_CHUNK : 0);
    return this.cards;
  }
}
