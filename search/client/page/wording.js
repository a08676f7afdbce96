/** Sentences around what is known only in the browser. The page brings them, in its language. */

/** @typedef {Record<string, string>} Texts by name: the data attributes of the results */

/**
 * @template Value
 * @param {string} text with `{name}` where a value belongs
 * @param {Record<string, Value>} values
 * @returns {(string|Value)[]} the parts of the sentence in their order
 */
export function parts(text, values) {
  return text.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));
}

/**
 * @param {string} text with `{name}` where a value belongs
 * @param {Record<string, string>} values
 * @returns {string}
 */
export function filled(text, values) {
  return parts(text, values).join("");
}

/**
 * @param {string} forms of a text with `{count}`, by plural category (CLDR), as JSON
 * @param {number} count
 * @param {string} language
 * @returns {string}
 */
export function counted(forms, count, language) {
  const byCategory = JSON.parse(forms);
  // Safari 12 does not know the rules.
  const category = Intl.PluralRules ? new Intl.PluralRules(language).select(count) : count === 1 ? "one" : "other";
  return filled(byCategory[category] || byCategory.other, { count: count.toLocaleString(language) });
}

/**
 * @param {string} text
 * @returns {string} in small letters without accents, for looking through labels
 */
export function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
