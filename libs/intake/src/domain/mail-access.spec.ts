import { describe, expect, it } from '@jest/globals';
import { roleSchema, type Role } from '#libs/identity/contracts';
import type { Actor } from '#libs/platform/contracts';
import { mailScopeOf, seesMail } from './mail-access.js';

const own = { orgUnitId: 'ordnung', centralMail: false };
const central = { orgUnitId: 'scanstelle', centralMail: true };
const foreign = { orgUnitId: 'bauen', centralMail: false };
const user = (...roles: Role[]): Actor => ({
  kind: 'user',
  id: 'u',
  roles,
  orgUnitIds: ['ordnung'],
});

describe(seesMail.name, () => {
  it.each([
    ['clerk', true, true, false],
    ['registrar', true, true, false],
    ['scan_operator', true, false, false],
    ['auditor', false, false, false],
    ['operator', false, false, false],
  ] as const)('shows a %s the own mail: %s, that of the house: %s', (role, ...seen) => {
    expect([own, central, foreign].map((mail) => seesMail(user(role), mail))).toEqual(seen);
  });

  it('shows a station the Stapel of its own unit', () => {
    const station: Actor = { kind: 'station', id: 's', roles: [], orgUnitIds: ['scanstelle'] };
    expect([central, own].map((mail) => seesMail(station, mail))).toEqual([true, false]);
  });

  it('shows a station no more, whatever roles it claims', () => {
    const station: Actor = { ...user('clerk'), kind: 'station' };
    expect(seesMail(station, central)).toBe(false);
  });

  it('shows a job all mail, or none where it has not asked for it', () => {
    const job: Actor = { ...user(), kind: 'system', realms: ['mail'] };
    expect([own, central, foreign].map((mail) => seesMail(job, mail))).toEqual([true, true, true]);
    expect(seesMail({ ...job, realms: ['akten'] }, own)).toBe(false);
  });

  it('shows nothing to somebody who is not signed in', () => {
    expect(mailScopeOf({ ...user('clerk'), kind: 'anonymous' })).toBe('none');
  });

  it('takes nothing away from a person by a role more', () => {
    for (const role of roleSchema.options) {
      for (const more of roleSchema.options) {
        const lost = [own, central].filter(
          (mail) => seesMail(user(role), mail) && !seesMail(user(role, more), mail),
        );
        expect([role, more, lost]).toEqual([role, more, []]);
      }
    }
  });
});
