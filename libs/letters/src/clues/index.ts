export { cluesOfLetter } from './clues-of-letter.js';
