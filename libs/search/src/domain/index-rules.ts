/**
 * Version of the rules by which lexemes are made of texts. Whoever changes what a text is found by counts it up:
 * what was indexed by lower ones is indexed anew, some each few minutes.
 */
export const INDEX_RULES = 1;
