export { usageOf } from '../child/process-usage.js';
