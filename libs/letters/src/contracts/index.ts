export { addressesIn, findAddresses } from './addresses.js';
export { cluesOfAkte } from './betreff-clues.js';
export { CLUE_LENGTH, distinctClues, type Clue, type ClueKind } from './clue.js';
export { folded, nameKey, numberKey, squeezed } from './folded.js';
export { likeness, pairsOf, stemOf, stemsOf, wordKeys } from './words.js';
