export { AkteiError } from './aktei-error.js';
export { errorCode } from './error-code.js';
export { canonicalJson } from './canonical-json.js';
export { sha256Hex } from './hashing.js';
export { isUuid, newId } from './ids.js';
