/** Making and finding elements. Texts become text nodes, never markup; in another language than the page they say so. */
import { SOURCE, apart } from "../source.js";

/** @typedef {Node|string|number|false|null|undefined} Child something to show, or nothing */

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties] attributes where the name has a hyphen
 * @param {...Child} children
 * @returns {any} the element
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-")) made.setAttribute(name, value);
    else /** @type {any} */ (made)[name] = value;
  }
  made.append(...told(children));
  return made;
}

/**
 * @param {Child[]} children
 * @returns {Node[]} what there is, with elements around texts in another language
 */
function told(children) {
  const texts = (/** @type {string} */ text) => apart(text).map((part) => (part.foreign ? inSource(part.text) : part.text));
  return /** @type {Node[]} */ (
    children.filter(Boolean).flatMap((/** @type {any} */ child) => (typeof child === "string" ? texts(child) : child))
  );
}

/**
 * @param {...Child} children in the language of the content
 * @returns {Node}
 */
export function inSource(...children) {
  return element("span", { lang: SOURCE, dir: "ltr" }, ...children);
}

/**
 * @param {string} id
 * @returns {any} an element of the page; the template and this script are made for each other
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * @param {Element} parent gets these children instead of those it has
 * @param {...Child} children
 */
export function fill(parent, ...children) {
  parent.textContent = "";
  parent.append(...told(children));
}

/**
 * @param {string} text that somebody typed, in whatever direction they write
 * @returns {Node}
 */
export function typed(text) {
  return element("bdi", {}, text);
}
