export { addressesIn, findAddresses, maybeAddressesIn } from './addresses.js';
export { cluesOfAkte, namesIn } from './betreff-clues.js';
export { CLUE_LENGTH, distinctClues, type Clue, type ClueKind } from './clue.js';
export { digitsOf, folded, nameKey, numberKey, squeezed } from './folded.js';
export { addressParts, isNear, pairParts } from './near.js';
export { cluesOfValues } from './value-clues.js';
export { likeness, pairsOf, stemOf, stemsOf, wordKeys } from './words.js';
