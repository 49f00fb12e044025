import type { StoreMarker } from '../store/blob-store.js';

/**
 * What was seen of the store: `ours`; `foreign`, it bears the marker of another database; `unmarked`, it
 * bears none although it ought to; `gone`, there is no store.
 */
export type StoreState = 'unknown' | 'ours' | 'foreign' | 'unmarked' | 'gone';

const ADOPT = 'Ist es der richtige, dann „aktei store adopt“ ausführen.';

/** What whoever operates has to do, by what was seen. */
export const storeDetail: Readonly<Record<StoreState, string>> = {
  unknown: 'Der Speicher wurde noch nicht gesehen.',
  ours: 'Der Speicher antwortet, lässt sich aber nicht beschreiben und lesen.',
  foreign: `Es ist ein anderer Speicher als der, zu dem diese Datenbank gehört. ${ADOPT}`,
  unmarked: `Der Speicher trägt keine Kennung: ist er eingehängt? ${ADOPT}`,
  gone: 'Der Speicher ist nicht da: ist er eingehängt und gestartet?',
};

/** False for a marker that nobody can read. */
export function isRight(marker: StoreMarker | null): marker is StoreMarker {
  return marker !== null && marker.storeId !== '';
}

/** A store that a database meets for the first time. */
export interface FirstMeeting {
  /** The database owns blobs. */
  readonly owns: boolean;
  /** They are in the store; or, where it owns none, the store holds any at all. */
  readonly held: boolean;
  readonly marker: StoreMarker | null;
}

/** Why that store is not ours, or null: it was never used, or it holds what the database owns. */
export function objectionTo({ owns, held, marker }: FirstMeeting): StoreState | null {
  // A marker in an empty store is that of a first start that was killed.
  if (marker) return isRight(marker) && !owns && !held ? null : 'foreign';
  return owns && !held ? 'unmarked' : null;
}
