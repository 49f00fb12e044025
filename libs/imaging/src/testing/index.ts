export { letterJpeg, letterPdf, letterPng, letterTiff, type LetterPages } from './letters.js';
