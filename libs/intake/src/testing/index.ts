export { attachByHand, type FileByHand } from './attach-by-hand.js';
export { probeByHand, readByHand } from './read-by-hand.js';
