export { indexByHand } from './index-by-hand.js';
