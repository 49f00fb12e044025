import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/identity/contracts';
import type { Actor } from '#libs/platform/contracts';
import { decide, grantsOf } from './akte-grants.js';

const akte = { orgUnitId: 'ordnung' };
const user = (roles: Role[], ...orgUnitIds: string[]): Actor => ({
  kind: 'user',
  id: 'u',
  roles,
  orgUnitIds,
});

describe(grantsOf.name, () => {
  it('gives clerks and registrars the Akten of their units', () => {
    for (const role of ['clerk', 'registrar'] as const) {
      const grants = grantsOf(user([role], 'ordnung', 'bauen'), 'change');
      expect(grants).toEqual([{ kind: 'units', ids: ['ordnung', 'bauen'] }]);
    }
  });

  it('joins the grants of several roles, so that nobody loses by having one more', () => {
    const both = user(['auditor', 'clerk'], 'ordnung');
    expect(grantsOf(both, 'read')).toEqual([{ kind: 'all' }, { kind: 'units', ids: ['ordnung'] }]);
    expect(grantsOf(both, 'change')).toEqual([{ kind: 'units', ids: ['ordnung'] }]);
  });

  it('gives nothing to operators, stations and strangers', () => {
    expect(grantsOf(user(['operator', 'scan_operator'], 'ordnung'), 'read')).toEqual([]);
    for (const kind of ['station', 'anonymous'] as const) {
      expect(grantsOf({ ...user(['clerk'], 'ordnung'), kind }, 'read')).toEqual([]);
    }
  });
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

  it('lets an auditor who is a clerk too change the Akten of the own unit', () => {
    const both = user(['auditor', 'clerk'], 'ordnung');
    expect(decide(both, 'change', akte)).toBe(true);
    expect(decide(both, 'change', { orgUnitId: 'bauen' })).toBe(false);
    expect(decide(both, 'read', { orgUnitId: 'bauen' })).toBe(true);
  });
});
