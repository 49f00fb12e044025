import type { FieldProposal } from './field-proposal.js';
import type { SubjectFound } from './subject-found.js';

/** A title that names the kind of paper and not which one it is. */
const BARE =
  /^(?:ihre\s|unsere\s)?(?<kind>(?:\p{L}{0,20})?rechnung|gutschrift|honorarnote|angebot|bescheid|mahnung)$/iu;
const NUMBER = /(?:rechnungs?|beleg|gutschrifts?|honorarnoten?|angebots?)-?\s?(?:nr|nummer)/iu;

/** "Rechnung" alone does not tell one from another: with its number, where the page has one at such a label. */
export function withNumber(
  found: SubjectFound,
  references: readonly FieldProposal[],
): SubjectFound {
  const kind = BARE.exec(found.value)?.groups?.kind;
  if (kind === undefined) return found;
  const number = references.find(({ reason }) => NUMBER.test(reason));
  if (!number) return found;
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  const value = `${name} Nr. ${number.value}`;
  const sure = found.confidence === 'sure' && number.confidence === 'sure';
  return {
    ...found,
    value,
    confidence: sure ? 'sure' : 'likely',
    reason: `${found.reason}, mit der Nummer`,
  };
}
