/** The address of the service worker, for browsers that take it from one policy only (Trusted Types). */

const { trustedTypes } = /** @type {any} */ (self);
const policy = trustedTypes && trustedTypes.createPolicy("offline", { createScriptURL: (/** @type {string} */ address) => address });

/**
 * @param {string} address of the service worker
 * @returns {string} the same, as the browser wants it
 */
export function trusted(address) {
  return policy ? policy.createScriptURL(address) : address;
}
