/** How esbuild makes classic scripts of our modules, for browsers that are some years old; and how it says what is wrong. */

/** @type {import("esbuild").BuildOptions} */
export const CLASSIC_SCRIPT = {
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: ["chrome64", "firefox78", "safari12"],
  supported: { destructuring: true },
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
};

/**
 * Prints what is made; errors go to stderr, one a line, and end with the code 1.
 * @param {() => Promise<string>} make
 */
export async function print(make) {
  try {
    process.stdout.write(await make());
  } catch (failed) {
    for (const { text, location } of failed.errors ?? [{ text: String(failed) }]) {
      console.error(location ? `${location.file}:${location.line}: ${text}` : text);
    }
    process.exitCode = 1;
  }
}
