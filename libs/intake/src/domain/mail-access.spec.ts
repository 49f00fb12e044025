import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/identity/contracts';
import type { Actor } from '#libs/platform/contracts';
import { seesMail } from './mail-access.js';

const own = { orgUnitId: 'ordnung', centralMail: false };
const central = { orgUnitId: 'scanstelle', centralMail: true };
const user = (role: Role): Actor => ({
  kind: 'user',
  id: 'u',
  roles: [role],
  orgUnitIds: ['ordnung'],
});

describe(seesMail.name, () => {
  it('shows a clerk the own mail and that for the whole house', () => {
    expect([seesMail(user('clerk'), own), seesMail(user('clerk'), central)]).toEqual([true, true]);
  });

  it('shows a scan operator the mail of the own unit only', () => {
    expect(seesMail(user('scan_operator'), own)).toBe(true);
    expect(seesMail(user('scan_operator'), central)).toBe(false);
  });

  it('shows no mail to auditors and operators', () => {
    for (const role of ['auditor', 'operator'] as const) {
      expect(seesMail(user(role), own)).toBe(false);
      expect(seesMail(user(role), central)).toBe(false);
    }
  });

  it('shows a station the Stapel of its own unit', () => {
    const station: Actor = { kind: 'station', id: 's', roles: [], orgUnitIds: ['scanstelle'] };
    expect(seesMail(station, central)).toBe(true);
    expect(seesMail(station, own)).toBe(false);
  });
});
