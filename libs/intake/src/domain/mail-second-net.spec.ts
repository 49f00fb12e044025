import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/identity/contracts';
import type { Actor } from '#libs/platform/contracts';
import { mailSettings } from './mail-second-net.js';

const user = (roles: Role[], ...orgUnitIds: string[]): Actor => ({
  kind: 'user',
  id: 'u',
  roles,
  orgUnitIds,
});
const job = (...realms: ('akten' | 'mail')[]): Actor => ({ ...user([]), kind: 'system', realms });

describe(mailSettings.name, () => {
  it.each([
    ['a clerk of two units', user(['clerk'], 'a', 'b'), '{a,b}', 'on'],
    ['a registrar', user(['registrar'], 'a'), '{a}', 'on'],
    ['a clerk of no unit', user(['clerk']), '{}', 'on'],
    ['whoever scans', user(['scan_operator'], 'a'), '{a}', 'off'],
    ['a scan station', { ...user([], 'a'), kind: 'station' } as const, '{a}', 'off'],
    ['an auditor', user(['auditor'], 'a'), '{}', 'off'],
    ['an operator', user(['operator'], 'a'), '{}', 'off'],
    ['nobody', { ...user(['clerk'], 'a'), kind: 'anonymous' } as const, '{}', 'off'],
    ['a job that works on mail', job('mail'), 'all', 'off'],
    ['a job that works on Akten', job('akten'), '{}', 'off'],
  ])('shows the database which mail %s may see', (_, actor, units, central) => {
    expect(mailSettings(actor)).toEqual({ 'aktei.mail': units, 'aktei.central_mail': central });
  });
});
