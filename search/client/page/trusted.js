/** Addresses of scripts, for browsers that take them from one policy only (Trusted Types). */

const { trustedTypes } = /** @type {any} */ (self);
const policy = trustedTypes && trustedTypes.createPolicy("search", { createScriptURL: (/** @type {string} */ address) => address });

/**
 * @param {string} address of our own script: a file of the search, or the worker
 * @returns {string} the same, as the browser wants it
 */
export function trusted(address) {
  return policy ? policy.createScriptURL(address) : address;
}
