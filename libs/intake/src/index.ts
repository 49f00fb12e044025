export { IntakeModule, intakePart } from './intake.module.js';
