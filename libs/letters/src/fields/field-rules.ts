/**
 * Which rules these are. Whoever changes what they propose counts it up, and what was read by the
 * rules before is read again; `field-rules.spec.ts` fails as long as that is forgotten.
 */
export const FIELD_RULES = 6;
