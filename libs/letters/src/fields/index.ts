export { proposeFields } from './propose-fields.js';
