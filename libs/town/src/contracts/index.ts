export {
  AktenzeichenPattern,
  InvalidAktenzeichenPattern,
  type AktenzeichenParts,
} from './aktenzeichen-pattern.js';
export { demoTown } from './demo-town.js';
export { Town, townArea } from './town.js';
