export { probeByHand, readByHand } from './read-by-hand.js';
