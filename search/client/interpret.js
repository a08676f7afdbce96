/**
 * From what somebody typed to what is looked for: a list of units, each with the index terms that
 * answer it. Nothing typed is an operator, and nothing typed can throw.
 */
import { stem, words } from "./analyser.js";
import { nearestOf } from "./dictionary.js";
import { errorsIn } from "./distance.js";
import { phoneTerms } from "./phone.js";
import { readings } from "./reading.js";

/**
 * @typedef {import("./dictionary.js").Dictionary} Dictionary
 * @typedef {import("./dictionary.js").Phrase} Phrase
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {{positions: number[], concept: number, fit: number, quality: number, sure: number}} Match a phrase found
 * @typedef {{ids: string[], near: number[][], mutual: number[][], broader: number[][], general: boolean[]}} Concepts `near` by
 *   number of a concept; `mutual`: those that are near each other
 * @typedef {{term: number, factor: number, covers: number}} Option a term of the index, how much a hit counts, and how
 *   much of what was asked it covers
 * @typedef {{
 *   positions: number[], options: Option[], beside: Option[], concepts: number[], together: number, corrected: string, general: boolean
 * }} Unit one thing looked for: where it stands in the query, what answers it, what is close to
 *   that (it helps the order, but is no answer), which concepts it means, which
 *   units count only together (-1: none), and what it was taken for when nothing was spelled that way
 * @typedef {{words: string[], units: Unit[]}} Interpretation
 */

const MOST_WORDS = 24;
const SHORTEST_BEGINNING = 5;
const MOST_COMPLETIONS = 40;
/** A word that stands only in longer phrases, or in those of many concepts, says too little. */
const LONGEST_PHRASE = 2;
const MOST_MEANINGS = 4;
/** How much a language that knows the whole query counts against a word that is meant more surely. */
const WORTH_OF_FIT = 0.3;
/** How much each further word of a phrase adds: that two fit together is seldom chance. */
const WORTH_OF_LENGTH = 0.4;
/** How much of a unit is covered by what answers it only half: something close, or a word out of a phrase. */
const HALF = 0.6;
/** A query of one word that means a concept less surely than this means it by chance. */
const LEAST_SURE = 0.45;
/** One that is meant as surely as this is meant, whatever offers begin with it. */
const SURE = 0.7;
const SHORTEST_WORD = 4;
/** How much of a unit a guess from several words covers, and which other guess is as good as the best. */
const GUESSED = 0.8;
const NEARLY = 0.7;
/** A broader concept that more of the offers are about than this is no answer to a narrow question. */
const MOST_SHARE = 0.15;
/** What a hit counts when it is not the word itself; measured, see docs/decisions/. */
export const FACTORS = {
  word: 1,
  concept: 1,
  wordOfPhrase: 0.4,
  part: 0.5,
  longer: 0.25,
  completion: 0.6,
  partOfPhrase: 0.5,
  guess: 0.6,
  error: 0.5,
  mutual: 0.3,
  broader: 0.3,
  near: 0.3,
  general: 0.2,
  beginning: 0.3,
};

/**
 * @param {string} query
 * @param {PackedIndex} index
 * @param {Concepts} concepts
 * @param {Dictionary[]} dictionaries the language of the page first
 * @param {string[]} [without] ids of concepts that are not meant
 * @returns {Interpretation}
 */
export function interpret(query, index, concepts, dictionaries, without = []) {
  const phones = phoneTerms(query, index);
  const typed = words(query).slice(0, MOST_WORDS);
  if (phones.length) return { words: typed, units: [unit([0], { options: options(phones, FACTORS.word) })] };
  const reader = new Reader(typed, index, concepts, dictionaries, without);
  return { words: typed, units: reader.read() };
}

/** Reads one query. */
class Reader {
  /**
   * @param {string[]} typed
   * @param {PackedIndex} index
   * @param {Concepts} concepts
   * @param {Dictionary[]} dictionaries
   * @param {string[]} without
   */
  constructor(typed, index, concepts, dictionaries, without) {
    this.without = new Set(without);
    this.typed = typed;
    this.index = index;
    this.concepts = concepts;
    this.dictionaries = dictionaries;
    this.readings = readings(typed, index, dictionaries);
    this.groups = 0;
  }

  /** @returns {Unit[]} */
  read() {
    const phrases = this.phrases(this.matches());
    const open = this.uncovered(phrases);
    const telling = open.filter((at) => !this.ignores(at));
    const left = telling.length || phrases.length ? telling : open;
    const guessed = this.guesses(left);
    const rest = left.filter((at) => !guessed.some((each) => each.positions.includes(at)));
    return [...phrases, ...guessed, ...rest.flatMap((at) => this.word(at))];
  }

  /**
   * @param {Unit[]} units
   * @returns {number[]} the positions that no unit takes
   */
  uncovered(units) {
    const covered = new Set(units.flatMap((each) => each.positions));
    return this.typed.map((_, at) => at).filter((at) => !covered.has(at));
  }

  /**
   * Chooses from phrases of the thesaurus, the best first, so that each word is taken once. A phrase whose concept no
   * offer has leaves its words to shorter ones and only adds what is close to it.
   * @param {Match[]} matches
   * @returns {Unit[]}
   */
  phrases(matches) {
    /** @type {Unit[]} */
    const chosen = [];
    /** @type {Map<number, {found: Unit, match: Match}>} */
    const taken = new Map();
    /** @type {Match[]} */
    const hollow = [];
    for (const match of matches) {
      if (match.positions.length === 1 && this.ignoredBefore(match.positions[0], match.fit)) continue;
      const owner = taken.get(match.positions[0]);
      if (match.positions.every((at) => !taken.has(at))) {
        if (!this.hasOffers(match.concept)) {
          hollow.push(match);
          continue;
        }
        const found = unit(match.positions, {});
        chosen.push(found);
        for (const at of match.positions) taken.set(at, { found, match });
        this.addConcept(found, match.concept, FACTORS.concept * match.quality);
      } else if (owner && sameStanding(owner.match, match)) {
        this.addConcept(owner.found, match.concept, FACTORS.concept * match.quality);
      }
    }
    for (const match of hollow) this.addHollow(chosen, match);
    for (const found of chosen) {
      this.addWords(found);
      this.addParts(found);
      if (!found.options.length) for (const at of found.positions) this.addCompletions(found, this.typed[at]);
      this.addNear(found);
    }
    return chosen;
  }

  /**
   * Notes a concept that no offer has: as a unit of its own, or with those that took its words.
   * @param {Unit[]} chosen
   * @param {Match} match
   */
  addHollow(chosen, match) {
    const owners = chosen.filter((each) => match.positions.some((at) => each.positions.includes(at)));
    if (!owners.length) owners.push(unit(match.positions, {}));
    if (!chosen.includes(owners[0])) chosen.push(owners[0]);
    const [owner] = owners;
    if (owner.positions.length <= match.positions.length) this.addConcept(owner, match.concept, FACTORS.concept);
  }

  /**
   * @param {number} concept
   * @returns {boolean}
   */
  hasOffers(concept) {
    return this.index.number(`#${this.concepts.ids[concept]}`) >= 0;
  }

  /**
   * Guesses concepts from words that stand in different phrases of the same concept.
   * @param {number[]} positions
   * @returns {Unit[]}
   */
  guesses(positions) {
    /** @type {Unit[]} */
    const found = [];
    let open = positions;
    for (;;) {
      const best = this.readings
        .flatMap((reading) => guessesIn(reading, open))
        .filter((each) => each.positions.length > 1)
        .sort((a, b) => b.sure - a.sure);
      if (!best.length) return found;
      const guessed = unit(best[0].positions, {});
      for (const each of best) {
        const same = sameList(each.positions, guessed.positions) && each.sure >= best[0].sure * NEARLY;
        if (same) this.addConcept(guessed, each.concept, FACTORS.guess, GUESSED);
      }
      this.addNear(guessed);
      found.push(guessed);
      open = open.filter((at) => !guessed.positions.includes(at));
    }
  }

  /**
   * @param {Match} match of one word
   * @returns {boolean} whether it is more than chance: a word that offers begin with is rather being typed
   */
  isSure({ positions: [at], quality }) {
    if (quality >= SURE) return true;
    const word = this.typed[at];
    const begins = word.length >= SHORTEST_WORD && this.beginningWith(word).length > 0;
    return !begins && (this.typed.length > 1 || quality >= LEAST_SURE);
  }

  /**
   * @param {Match} match
   * @returns {number} how much speaks for it: how surely it is meant, and how much of the query its language knows
   */
  worth(match) {
    const length = WORTH_OF_LENGTH * (match.positions.length - 1);
    return match.sure + length + (WORTH_OF_FIT * this.readings[match.fit].fit) / this.typed.length;
  }

  /**
   * @param {number} at
   * @param {number} fit
   * @returns {boolean} whether a better fitting language takes a word for one that says nothing
   */
  ignoredBefore(at, fit) {
    return this.readings.some(
      ({ dictionary, fit: better }) => better > this.readings[fit].fit && dictionary.ignores(this.typed[at]),
    );
  }

  /** @returns {Match[]} the longest and surest first, then those of the best fitting language */
  matches() {
    return this.readings
      .flatMap((reading, fit) => matchesIn(reading, fit))
      .filter((match) => match.positions.length > 1 || this.isSure(match))
      .sort((a, b) => this.worth(b) - this.worth(a) || a.fit - b.fit || a.positions[0] - b.positions[0]);
  }

  /**
   * @param {number} at
   * @returns {boolean} whether a word says nothing about what is looked for
   */
  ignores(at) {
    const word = this.typed[at];
    const [best] = this.readings;
    if (best && best.dictionary.ignores(word)) return true;
    const known = this.index.number(stem(word)) >= 0 || this.dictionaries.some((each) => each.phrasesOf(word).length);
    return !known && this.readings.some((each) => each.dictionary.ignores(word) || (each.quality[at] && !each.places.size));
  }

  /**
   * Reads a word that belongs to no phrase.
   * @param {number} at
   * @returns {Unit[]}
   */
  word(at) {
    const found = unit([at], { general: /^\d{1,2}$/.test(this.typed[at]) });
    this.addWords(found);
    if (found.options.length) return [found];
    const parts = this.parts(at);
    if (parts.length) return parts;
    for (const attempt of [this.addCompletions, this.addPartOfPhrase, this.addNearest, this.addBeginning]) {
      attempt.call(this, found, this.typed[at]);
      if (found.options.length || found.concepts.length) break;
    }
    this.addNear(found);
    return [found];
  }

  /**
   * Adds the words of a unit as they stand, and longer words that begin with them.
   * @param {Unit} found
   */
  addWords(found) {
    const factor = found.concepts.length && found.positions.length > 1 ? FACTORS.wordOfPhrase : FACTORS.word;
    for (const at of found.positions) {
      const word = this.typed[at];
      const stemmed = stem(word);
      const number = this.index.number(stemmed);
      const covers = found.concepts.length ? HALF / found.positions.length : 1;
      if (number >= 0) found.options.push({ term: number, factor, covers: found.positions.length > 1 ? covers : 1 });
      const last = at === this.typed.length - 1;
      if ((number >= 0 || found.concepts.length) && stemmed.length >= 4 && found.positions.length === 1) {
        found.options.push(...options(this.beginningWith(stemmed, number), FACTORS.longer));
      } else if (number >= 0 && last) {
        found.options.push(...options(this.beginningWith(stemmed, number), FACTORS.longer));
      }
    }
  }

  /**
   * @param {string} beginning
   * @param {number} but
   * @returns {number[]} terms, the most frequent
   */
  beginningWith(beginning, but = -1) {
    const { terms } = this.index;
    const found = [];
    for (let term = this.index.firstFrom(beginning); term < terms.length && terms[term].startsWith(beginning); term++) {
      if (term !== but) found.push(term);
    }
    return found.sort((a, b) => this.index.idf(a) - this.index.idf(b)).slice(0, MOST_COMPLETIONS);
  }

  /**
   * Splits a compound that the index does not have into two words that it has.
   * @param {number} at
   * @returns {Unit[]}
   */
  parts(at) {
    const word = this.typed[at];
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const head = this.known(word.slice(cut));
      const first = head && this.knownBefore(word.slice(0, cut));
      if (!head || !first) continue;
      const together = this.groups++;
      for (const part of [first, head]) {
        part.positions = [at];
        part.together = together;
      }
      return [first, head];
    }
    return [];
  }

  /**
   * Adds the parts of a compound that the thesaurus knows as a whole: an offer may have them as words.
   * @param {Unit} found
   */
  addParts(found) {
    const [at, more] = found.positions;
    if (more !== undefined || this.index.number(stem(this.typed[at])) >= 0) return;
    const parts = this.parts(at).flatMap((part) => part.options.slice(0, 1));
    const covers = HALF / (parts.length + 1);
    for (const { term } of parts) {
      if (!found.options.some((each) => each.term === term)) found.options.push({ term, factor: FACTORS.wordOfPhrase, covers });
    }
  }

  /**
   * @param {string} left
   * @returns {Unit|undefined}
   */
  knownBefore(left) {
    for (const link of ["", "s", "es", "n", "en", "er", "e", "ns"]) {
      const bare = left.slice(0, left.length - link.length);
      const found = left.endsWith(link) && bare.length >= 3 && this.known(bare);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * @param {string} part of a compound
   * @returns {Unit|undefined} what answers it, when the index or the thesaurus has it
   */
  known(part) {
    const found = unit([], {});
    const number = this.index.number(stem(part));
    if (number >= 0) found.options.push({ term: number, factor: FACTORS.part, covers: 1 });
    for (const dictionary of this.dictionaries) {
      if (!dictionary.language.startsWith("de")) continue;
      for (const phrase of dictionary.phrasesOf(part)) {
        if (phrase.words.length === 1) this.addConcept(found, phrase.concept, FACTORS.part);
      }
    }
    return found.options.length ? found : undefined;
  }

  /**
   * Takes a word for a phrase that it is only a part of.
   * @param {Unit} found
   */
  addPartOfPhrase(found) {
    const [at] = found.positions;
    for (const { places, phrases } of this.readings) {
      for (const [word, place] of places) {
        if (place.at === at) this.addPhrases(found, phrases.get(word) || [], FACTORS.partOfPhrase * place.quality);
      }
      if (found.concepts.length) return;
    }
  }

  /**
   * @param {Unit} found
   * @param {string} word
   */
  addCompletions(found, word) {
    const last = found.positions[0] === this.typed.length - 1;
    if (word.length < (last ? 2 : 5)) return;
    const stemmed = stem(word);
    const beginnings = new Set([...this.beginningWith(word), ...this.beginningWith(stemmed)]);
    found.options.push(...options([...beginnings], FACTORS.completion));
  }

  /**
   * Takes a word for the nearest ones of the index, when it was mistyped.
   * @param {Unit} found
   * @param {string} word
   */
  addNearest(found, word) {
    const stemmed = stem(word);
    const terms = nearestOf(this.index.terms, stemmed, Math.min(errorsIn(word.length), errorsIn(stemmed.length)));
    if (!terms.length) return;
    found.corrected = terms[0].stem;
    found.options.push(...options(terms.map((each) => this.index.number(each.stem)), FACTORS.error));
  }

  /**
   * Takes a long word for others that begin as it does, for want of anything better: Stromkosten, Stromrechnung.
   * @param {Unit} found
   * @param {string} word
   */
  addBeginning(found, word) {
    for (let length = word.length - 2; length >= SHORTEST_BEGINNING && !found.options.length; length--) {
      const beginning = word.slice(0, length);
      found.options.push(...options(this.beginningWith(beginning), FACTORS.beginning, HALF));
      const [dictionary] = this.dictionaries;
      const phrases = dictionary ? dictionary.completions(beginning).flatMap((each) => dictionary.phrasesWith.get(each) || []) : [];
      for (const { concept, words: all } of phrases) {
        if (all.length === 1) this.addConcept(found, concept, FACTORS.beginning, HALF);
      }
    }
  }

  /**
   * Adds what is close to the concepts of a unit: it answers less well, or only helps the order.
   * @param {Unit} found
   */
  addNear(found) {
    for (const concept of [...found.concepts]) {
      const { mutual, broader, near } = this.concepts;
      this.addClose(found, mutual[concept], found.options, FACTORS.mutual);
      this.addClose(found, broader[concept].filter((each) => this.isTelling(each)), found.options, FACTORS.broader);
      this.addClose(found, [...near[concept], ...broader[concept]], found.beside, FACTORS.near);
    }
  }

  /**
   * @param {Unit} found
   * @param {number[]} close
   * @param {Option[]} options
   * @param {number} factor
   */
  addClose(found, close, options, factor) {
    for (const each of close) {
      const term = this.index.number(`#${this.concepts.ids[each]}`);
      const known = [...found.options, ...found.beside].some((option) => option.term === term);
      if (term >= 0 && !known) options.push({ term, factor, covers: HALF });
    }
  }

  /**
   * @param {number} concept
   * @returns {boolean} whether few enough offers are about it for it to say something
   */
  isTelling(concept) {
    const term = this.index.number(`#${this.concepts.ids[concept]}`);
    return term >= 0 && this.index.share(term) <= MOST_SHARE;
  }

  /**
   * Adds the concepts of phrases that hold a word; the fewer words a phrase has, the surer it is.
   * @param {Unit} found
   * @param {Phrase[]} phrases
   * @param {number} factor
   */
  addPhrases(found, phrases, factor) {
    const shortest = Math.min(...phrases.map((each) => each.words.length));
    const surest = phrases.filter((each) => each.words.length === shortest);
    if (shortest > LONGEST_PHRASE || new Set(surest.map((each) => each.concept)).size > MOST_MEANINGS) return;
    for (const phrase of surest) this.addConcept(found, phrase.concept, factor / shortest, HALF);
  }

  /**
   * @param {Unit} found
   * @param {number} concept
   * @param {number} factor
   * @param {number} [covers]
   */
  addConcept(found, concept, factor, covers = 1) {
    if (found.concepts.includes(concept) || this.without.has(this.concepts.ids[concept])) return;
    found.concepts.push(concept);
    const term = this.index.number(`#${this.concepts.ids[concept]}`);
    if (this.concepts.general[concept]) found.general = true;
    if (term >= 0) found.options.push({ term, factor: this.concepts.general[concept] ? factor * FACTORS.general : factor, covers });
  }
}

/**
 * @param {Reading} reading
 * @param {number} fit its rank among the readings
 * @returns {Match[]}
 */
function matchesIn(reading, fit) {
  /** @type {Map<string, Match>} */
  const found = new Map();
  for (const word of reading.places.keys()) {
    for (const phrase of reading.phrases.get(word) || []) {
      const places = phrase.words.map((each) => reading.places.get(each));
      if (!places.every(Boolean)) continue;
      const match = matchAt(/** @type {import("./reading.js").Place[]} */ (places), phrase.concept, fit);
      const key = `${phrase.concept} ${match.positions}`;
      const span = match.positions[match.positions.length - 1] - match.positions[0];
      if (span <= match.positions.length + 3 && !(Number(found.get(key)?.sure) >= match.sure)) found.set(key, match);
    }
  }
  return [...found.values()];
}

/**
 * Lets the words of a query vote for concepts: a word of a short phrase, and one that few concepts have, counts more.
 * @param {Reading} reading
 * @param {number[]} positions
 * @returns {{concept: number, positions: number[], sure: number}[]}
 */
function guessesIn(reading, positions) {
  /** @type {Map<number, Map<number, number>>} */
  const votes = new Map();
  for (const [word, place] of reading.places) {
    if (!positions.includes(place.at)) continue;
    const phrases = reading.phrases.get(word) || [];
    const meanings = new Set(phrases.map((each) => each.concept)).size;
    for (const { concept, words: all } of phrases) {
      const vote = place.quality / all.length / Math.sqrt(meanings);
      const before = votes.get(concept) || new Map();
      before.set(place.at, Math.max(before.get(place.at) || 0, vote));
      votes.set(concept, before);
    }
  }
  return [...votes].map(([concept, each]) => ({
    concept,
    positions: [...each.keys()].sort((a, b) => a - b),
    sure: [...each.values()].reduce((a, b) => a + b, 0),
  }));
}

/**
 * @param {Match} one
 * @param {Match} other
 * @returns {boolean} whether two phrases are meant as surely, in the same place and language
 */
function sameStanding(one, other) {
  return one.fit === other.fit && one.sure === other.sure && sameList(one.positions, other.positions);
}

/**
 * @param {import("./reading.js").Place[]} places
 * @param {number} concept
 * @param {number} fit
 * @returns {Match}
 */
function matchAt(places, concept, fit) {
  const positions = [...new Set(places.map((each) => each.at))].sort((a, b) => a - b);
  const quality = places.reduce((sum, each) => sum + each.quality, 0) / places.length;
  return { positions, concept, fit, quality, sure: quality * positions.length };
}

/**
 * @param {number[]} positions
 * @param {Partial<Unit>} more
 * @returns {Unit}
 */
function unit(positions, more) {
  return { positions, options: [], beside: [], concepts: [], together: -1, corrected: "", general: false, ...more };
}

/**
 * @param {number[]} terms
 * @param {number} factor
 * @param {number} [covers]
 * @returns {Option[]}
 */
function options(terms, factor, covers = 1) {
  return terms.map((term) => ({ term, factor, covers }));
}

/**
 * @param {number[]} one
 * @param {number[]} other
 */
function sameList(one, other) {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
