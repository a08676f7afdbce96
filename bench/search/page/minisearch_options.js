/** How MiniSearch is used: words without accents, prefixes and errors of typing, fields as in our index. */

/** @param {string} term */
function fold(term) {
  return term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
}

export const OPTIONS = { fields: ["name", "labels", "text"], processTerm: fold };
export const SEARCH = { prefix: true, fuzzy: 0.2, boost: { name: 8, labels: 3 } };
