/** Telephone numbers in any writing; `../index.py` makes the same terms. */

/**
 * @param {string} query
 * @param {import("./packed_index.js").PackedIndex} index
 * @returns {number[]} the terms of numbers that hold the longest number in a query (people leave the area code out)
 */
export function phoneTerms(query, index) {
  const numbers = query.match(/[+(]?\d[\d\s()/.–-]{4,}\d/g) || [];
  const national = numbers.map(nationalNumber).filter((digits) => digits.length >= 6);
  if (!national.length) return [];
  const [longest] = national.sort((a, b) => b.length - a.length);
  const found = [];
  for (let term = index.firstFrom("☎"); index.terms[term]?.startsWith("☎"); term++) {
    if (index.terms[term].includes(longest)) found.push(term);
  }
  return found;
}

/**
 * @param {string} number in any writing
 * @returns {string} its digits, with 0 in place of +49
 */
export function nationalNumber(number) {
  return number
    .replace(/\(0\)/g, "")
    .replace(/\D/g, "")
    .replace(/^(0049|49(?=[1-9]\d{7}))/, "0");
}
