/** The page's side of the search, on every page with a search box. */
import { DataFiles } from "./data_files.js";
import { byId } from "./elements.js";
import { forget, lastSearch } from "./memory.js";
import { SearchPage } from "./search_page.js";

const form = byId("suche");
const { files: list, path } = form.dataset;
const files = new DataFiles(new URL(list, location.href).href, path);

if (byId("ergebnis")) {
  new SearchPage(form, files).start();
} else {
  // The search page will need these, and it comes next.
  form.addEventListener("focusin", () => files.first(document.documentElement.lang).catch(() => {}), { once: true });
  const back = byId("zurueck");
  const last = lastSearch();
  if (back && last) {
    back.querySelector("a").href = last.href;
    back.hidden = false;
  } else if (!back) {
    forget();
  }
}
