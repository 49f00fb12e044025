import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#libs/platform/contracts';
import { decide } from './access.js';

const akte = { orgUnitId: 'ordnung' };
const user = (roles: Role[], ...orgUnitIds: string[]): Actor => ({
  kind: 'user',
  id: 'u',
  roles,
  orgUnitIds,
});

describe(decide.name, () => {
  it('lets a clerk read and change the Akten of the own units only', () => {
    expect(decide(user(['clerk'], 'ordnung'), 'change', akte)).toBe(true);
    expect(decide(user(['clerk'], 'bauen'), 'read', akte)).toBe(false);
  });

  it('lets an auditor read everything and change nothing', () => {
    expect(decide(user(['auditor'], 'ordnung'), 'read', akte)).toBe(true);
    expect(decide(user(['auditor'], 'ordnung'), 'change', akte)).toBe(false);
  });

  it('shows Akten neither to scan operators nor to operators, whatever their unit', () => {
    for (const role of ['scan_operator', 'operator'] as const) {
      expect(decide(user([role], 'ordnung'), 'read', akte)).toBe(false);
    }
  });

  it('shows Akten neither to stations nor to strangers', () => {
    for (const kind of ['station', 'anonymous'] as const) {
      const actor: Actor = { kind, id: 'x', roles: ['clerk'], orgUnitIds: ['ordnung'] };
      expect(decide(actor, 'read', akte)).toBe(false);
    }
  });
});
