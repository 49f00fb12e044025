export type { Expected } from './expected.js';
export { expectedKeptBack } from './expected-kept-back.js';
export { expectedLetters } from './expected-letters.js';
export { expectedOnPicture, expectedPages } from './expected-pages.js';
export { ownAktenzeichen, ownNames, plainPage, typedPage } from './layout.js';
export { Measure } from './measure.js';
export { truthPage } from './truth-page.js';
