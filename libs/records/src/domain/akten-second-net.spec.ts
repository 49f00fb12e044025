import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/identity/contracts';
import type { Actor } from '#libs/platform/contracts';
import { scopeSettings } from './akten-second-net.js';

const user = (roles: Role[], ...orgUnitIds: string[]): Actor => ({
  kind: 'user',
  id: 'u',
  roles,
  orgUnitIds,
});
const system = (...realms: ('akten' | 'mail')[]): Actor => ({
  kind: 'system',
  id: 's',
  roles: [],
  orgUnitIds: [],
  realms,
});
const settings = (read: string, change: string) => ({
  'aktei.akten_read': read,
  'aktei.akten_change': change,
});

describe(scopeSettings.name, () => {
  it.each([
    ['a clerk of two units', user(['clerk'], 'a', 'b'), settings('{a,b}', '{a,b}')],
    ['a registrar', user(['registrar'], 'a'), settings('{a}', '{a}')],
    ['a clerk of no unit', user(['clerk']), settings('{}', '{}')],
    ['an auditor', user(['auditor'], 'a'), settings('all', '{}')],
    ['an auditor who is a clerk too', user(['auditor', 'clerk'], 'a'), settings('all', '{a}')],
    ['an operator', user(['operator'], 'a'), settings('{}', '{}')],
    ['whoever scans', user(['scan_operator'], 'a'), settings('{}', '{}')],
    ['a job that works on Akten', system('akten'), settings('all', 'all')],
    ['a job that works on mail', system('mail'), settings('{}', '{}')],
  ])('shows the database what %s may see and change', (_, actor, expected) => {
    expect(scopeSettings(actor)).toEqual(expected);
  });
});
