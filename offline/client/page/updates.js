/** Says on every page that a newer version of the site is on this device, and lets it take over. */
import { settled } from "./registration.js";

/** @typedef {import("./registration.js").Registration} Registration */

/** @param {Registration} registration */
export async function tellOfUpdates(registration) {
  // A page that came from the host does not change when its device begins to keep the site.
  if (navigator.serviceWorker.controller) {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  }
  const current = await registration.current();
  if (!current || !current.active) return;
  if (current.waiting) tell(current.waiting);
  current.addEventListener("updatefound", async () => {
    const worker = current.installing;
    if (!worker) return;
    await settled(worker);
    if (worker.state === "installed") tell(worker);
  });
}

/** @param {ServiceWorker} waiting */
function tell(waiting) {
  const notice = document.getElementById("neue-fassung");
  const button = notice && notice.querySelector("button");
  if (!notice || !button) return;
  button.onclick = () => waiting.postMessage("take over");
  notice.hidden = false;
}
