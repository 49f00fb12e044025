export { codeSheet } from './code-sheet.js';
export { drawnPage, showingThrough, turned } from './drawings.js';
export { expectedLetters, type Expected } from '../fields/testing/expected-letters.js';
export { expectedOnPicture, expectedPages } from '../fields/testing/expected-pages.js';
export { ownAktenzeichen, ownNames, plainPage, typedPage } from '../fields/testing/layout.js';
export { Measure } from '../fields/testing/measure.js';
export { truthPage } from '../fields/testing/truth-page.js';
export { letterJpeg, letterPdf, letterPng, letterTiff, type LetterPages } from './letters.js';
