/** How large the packs are. The pages cannot say so: they are in the packs. */

/**
 * @param {URL} worker address of the service worker, beside which the list is
 * @param {string} language
 * @returns {Promise<number>} bytes on their way, compressed as any host compresses
 */
export async function packSize(worker, language) {
  const response = await fetch(new URL("offline.json", worker).href);
  return (await response.json())[language].bytes;
}

/**
 * @param {number} bytes
 * @param {string} language BCP 47
 * @returns {string} 0,5 MB
 */
export function inWords(bytes, language) {
  const megabytes = Math.max(0.1, Math.ceil(bytes / 1e5) / 10);
  return `${megabytes.toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
}
