export { exchangePart } from './exchange.part.js';
