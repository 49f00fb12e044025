export { actionText } from './domain/action-texts.js';
