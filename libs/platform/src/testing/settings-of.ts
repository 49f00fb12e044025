import type { ConfigArea } from '../contracts/define-config-area.js';

/** What an area makes of an environment; throws all its faults, one in a line. */
export function settingsOf<T extends object>(area: ConfigArea<T>, env: NodeJS.ProcessEnv = {}): T {
  const read = area.read(env);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.settings;
}
