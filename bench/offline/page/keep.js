/** A page beside the site that lets a service worker keep it. */

/**
 * @param {string} address of the service worker
 * @returns {Promise<number>} seconds until it is installed; then it is active, too
 */
async function keep(address) {
  const start = performance.now();
  const registration = await navigator.serviceWorker.register(address);
  const seconds = await installed(registration, start);
  await navigator.serviceWorker.ready;
  return seconds;
}

/** @returns {Promise<number>} seconds until the next version is installed; it waits then */
async function update() {
  const start = performance.now();
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
  return installed(registration, start);
}

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {number} start
 * @returns {Promise<number>}
 */
function installed(registration, start) {
  const worker = registration.installing || registration.waiting;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!worker || worker.state === "redundant") reject(new Error("nothing was installed"));
      else if (worker.state !== "installing") resolve((performance.now() - start) / 1000);
    };
    if (worker) worker.addEventListener("statechange", look);
    look();
  });
}
