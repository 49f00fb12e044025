export {
  AktenzeichenPattern,
  InvalidAktenzeichenPattern,
  Town,
  townArea,
  type AktenzeichenParts,
} from './contracts/index.js';
export { TownModule } from './town.module.js';
