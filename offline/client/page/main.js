/** The page's side of keeping the site on a device; on every page, and more on the page that is for it. */
import { KeepPage } from "./keep_page.js";
import { OfferAtOnce } from "./offer_at_once.js";
import { Registration } from "./registration.js";
import { tellOfUpdates } from "./updates.js";

const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
// Pages opened from a folder have no service worker, and need none.
if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
  const registration = new Registration(new URL(dataset.worker || "", location.href), document.documentElement.lang);
  tellOfUpdates(registration);
  const keep = document.getElementById("behalten");
  const offer = document.getElementById("sofort-behalten");
  if (keep) new KeepPage(keep, registration).start();
  else if (offer) new OfferAtOnce(offer, registration).start();
}
