export { codeSheet } from './code-sheet.js';
export { drawnPage, showingThrough, turned } from './drawings.js';
export { letterJpeg, letterPdf, letterPng, letterTiff, type LetterPages } from './letters.js';
export { mailWith, winmailWith, type AttachedFile } from './mails.js';
export { zipOf } from './office-files.js';
export { oldJpegTiff, type OldJpegLayout } from './old-jpeg.js';
export type { OfficeLetter } from './office-letter.js';
