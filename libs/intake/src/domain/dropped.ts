import type { LetterSettlement } from './settle.js';

/** The Akte, perhaps a Vorgang of it, on which somebody has dropped what is to be filed there. */
export interface DropTarget {
  readonly akteId: string;
  readonly vorgangId: string | null;
}

/** Why a letter was not filed where it was dropped, each as people read it. */
export const DROP_REFUSALS = {
  'right-gone': 'Das Recht, in dieser Akte abzulegen, bestand beim Ablegen nicht mehr.',
  'akte-closed': 'Die Akte wurde inzwischen z. d. A. verfügt und nimmt nichts mehr auf.',
  'vorgang-gone': 'Der Vorgang ist inzwischen geschlossen.',
  duplicate: 'Diese Datei liegt schon in der Akte.',
  cancelled: 'Das Lesen wurde abgebrochen.',
  arranged: 'Über den Eingang wurde inzwischen anders verfügt.',
} as const;
export type DropRefusal = keyof typeof DROP_REFUSALS;

/** What has become of a letter that was dropped on an Akte. */
export type DropState = 'waiting' | 'filed' | 'kept';

/** Whether all that can be known of a letter is known: then it is filed where it was dropped. */
export function isFullyRead({
  state,
  fieldsState,
}: Pick<LetterSettlement, 'state' | 'fieldsState'>): boolean {
  return (state === 'ready' || state === 'attention') && fieldsState !== 'reading';
}
