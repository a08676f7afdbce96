/** The files that every search needs; all others are loaded when a question asks for them. */
export const FIRST = ["index", "concepts", "words", "sounds", "cards"];
