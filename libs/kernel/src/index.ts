export { AkteiError } from './aktei-error.js';
export { canonicalJson } from './canonical-json.js';
export { sha256Hex } from './hashing.js';
export { isUuid, newId } from './ids.js';
