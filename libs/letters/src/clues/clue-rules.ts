/**
 * Which rules make clues of letters. Whoever changes what they say counts it up, and letters at the desk are gone
 * over again; `clue-rules.spec.ts` fails as long as that is forgotten.
 */
export const CLUE_RULES = 5;
