import { ofPerson } from '../../shell/drafts.js';
import { keep, kept } from '../../ui/kept.js';
import type { FilingForm, FilingTarget } from './filing.js';

/** A draft is kept for one person, one letter and as long as the tab, at most until the sign-out. */
function nameOf(letterId: string): string {
  return ofPerson('ablage', letterId);
}

/** Keeps what has been typed, so that neither the end of a session nor an undo forgets it. */
export function keepDraft(letterId: string, form: FilingForm): void {
  keep(nameOf(letterId), form);
}

/** What was typed for that letter, or null. */
export function draftOf(letterId: string): FilingForm | null {
  const found = kept(nameOf(letterId));
  return isForm(found) ? found : null;
}

function isForm(value: unknown): value is FilingForm {
  if (typeof value !== 'object' || value === null || !('target' in value)) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const texts = ['betreff', 'vorgang', 'newVorgang', 'kind', 'date'];
  return texts.every((name) => typeof fields[name] === 'string') && isTarget(value.target);
}

function isTarget(value: unknown): value is FilingTarget | null {
  if (value === null) return true;
  if (typeof value !== 'object' || !('kind' in value) || !('betreff' in value)) return false;
  if (typeof value.betreff !== 'string') return false;
  if (value.kind === 'akte') return 'akteId' in value && 'aktenzeichen' in value;
  return value.kind === 'new' && 'unit' in value && typeof value.unit === 'object';
}
