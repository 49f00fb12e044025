export { usageOf } from '../process-usage.js';
