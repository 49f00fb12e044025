export { codeSheet } from './code-sheet.js';
export { drawnPage, showingThrough, turned } from './drawings.js';
export { letterJpeg, letterPdf, letterPng, letterTiff, type LetterPages } from './letters.js';
