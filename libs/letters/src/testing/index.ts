export { expectedLetters, type Expected } from './expected-letters.js';
export { expectedOnPicture, expectedPages } from './expected-pages.js';
export { ownAktenzeichen, ownNames, plainPage, typedPage } from './layout.js';
export { Measure } from './measure.js';
export { truthPage } from './truth-page.js';
