export { recordedOn, timesRecorded, type Recorded } from './recorded.js';
