export { defineFlag, flagTable, type FlagDefinition } from './define-flag.js';
export { readingFlags, type FlagCode } from './flags/index.js';
