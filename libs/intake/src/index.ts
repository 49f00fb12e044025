export { IntakeModule } from './intake.module.js';
export { intakePart } from './intake.part.js';
