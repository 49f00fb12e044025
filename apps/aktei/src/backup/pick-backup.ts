import { Usage } from '../command-line/usage.js';
import { backupName, readManifest, wholeBackups, type Manifest } from './manifest.js';
import type { Target } from './parts.js';

/** A day, or a moment with its zone. */
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The last whole backup at a moment, on a day (UTC), or of all.
 *
 * @throws Usage for a moment that is none, Error where there is no backup
 */
export async function pickBackup(target: Target, at: string | undefined): Promise<Manifest> {
  const names = await wholeBackups(target);
  const limit = at === undefined ? null : latestName(at, names);
  const fitting = names.filter((name) => limit === null || name <= limit);
  const name = fitting.at(-1);
  if (name !== undefined) return readManifest(target, name);
  const first = names[0];
  throw new Error(
    first === undefined
      ? `In ${target.place.name} ist keine vollständige Sicherung.`
      : `So früh gibt es keine Sicherung, die erste ist ${first}.`,
  );
}

function latestName(at: string, names: readonly string[]): string {
  if (names.includes(at)) return at;
  if (DAY.test(at)) return `${at}T99`;
  if (!MOMENT.test(at)) {
    throw new Usage(
      '--at ist ein Tag (2026-11-30), ein Zeitpunkt (2026-11-30T18:00+01:00) oder ein Name.',
    );
  }
  return backupName(new Date(at));
}
