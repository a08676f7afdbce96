/** All that was loaded of the search. Whatever somebody asks for that is not there throws `Lacking`. */
import { Cards } from "./cards.js";
import { conceptsIn } from "./concepts.js";
import { dictionariesIn } from "./dictionary.js";
import { Facets } from "./facets.js";
import { FIRST } from "./first.js";
import { Lacking, Lexicon } from "./lexicon.js";
import { PackedIndex } from "./packed_index.js";

/** @typedef {import("./unit.js").Unit} Unit */

export class Loaded {
  constructor() {
    /** @type {Record<string, any>} what was made of each file that others build on */
    this.made = {};
    /** @type {Record<string, [number, string][]>} parts that came before their directory */
    this.early = {};
  }

  /**
   * Takes in a file.
   * @param {string} name
   * @param {string} text
   */
  add(name, text) {
    const [, kind, part] = /** @type {RegExpMatchArray} */ (name.match(/^(.+?)(?:-(\d+))?$/));
    if (part !== undefined) this.addPart(kind, Number(part), text);
    else {
      this.made[kind] = madeOf(kind, text);
      for (const [number, early] of this.early[kind] || []) this.addPart(kind, number, early);
      delete this.early[kind];
    }
  }

  /**
   * @param {string} kind
   * @param {number} number
   * @param {string} text
   */
  addPart(kind, number, text) {
    const whole = this.made[kind];
    if (whole) (whole.shards || whole).add(number, text);
    else (this.early[kind] ||= []).push([number, text]);
  }

  /** Forgets what was made for one question alone. */
  rest() {
    for (const kind of ["words", "sounds"]) this.made[kind]?.rest();
  }

  /** Makes sure that what every search needs is there. */
  requireFirst() {
    const lacking = FIRST.filter((name) => !this.made[name]);
    if (lacking.length) throw new Lacking(lacking);
  }

  /** @returns {PackedIndex} */
  get index() {
    return this.named("index");
  }

  /** @returns {import("./concepts.js").Concepts} */
  get concepts() {
    return this.named("concepts");
  }

  /** @returns {Facets} */
  get facets() {
    return this.named("facets");
  }

  /** @returns {Cards} */
  get cards() {
    return this.named("cards");
  }

  /** @returns {import("./dictionary.js").Dictionary[]} of all languages */
  get dictionaries() {
    return dictionariesIn(this.named("words"));
  }

  /** @returns {import("./dictionary.js").Dictionary[]} of how languages in other scripts sound */
  get sounds() {
    return dictionariesIn(this.named("sounds"));
  }

  /**
   * @param {string} language
   * @returns {string[]} what it calls the concepts
   */
  labels(language) {
    return this.named(`labels-${language}`);
  }

  /**
   * @param {string} name
   * @returns {any}
   */
  named(name) {
    const found = this.made[name];
    if (!found) throw new Lacking([name]);
    return found;
  }

  /**
   * Makes sure that the postings are there that answer some units.
   * @param {Unit[]} units
   */
  requirePostings(units) {
    const { shards } = this.index;
    const terms = units.flatMap((unit) => [...unit.options, ...unit.beside].map((option) => option.term));
    const lacking = [...new Set(terms.map((term) => shards.of(term)))].filter((shard) => !shards.loaded[shard]);
    if (lacking.length) throw new Lacking(lacking.map((shard) => `index-${shard}`));
  }
}

/**
 * @param {string} kind of a file
 * @param {string} text
 * @returns {any}
 */
function madeOf(kind, text) {
  if (kind === "index") return new PackedIndex(text);
  if (kind === "concepts") return conceptsIn(text);
  if (kind === "facets") return new Facets(text);
  if (kind === "cards") return new Cards(text);
  if (kind.startsWith("labels")) return text.split("\n");
  return new Lexicon(kind, text);
}
