import { describe, expect, it } from '@jest/globals';
import { roleSchema, type Role } from '#libs/identity/contracts';
import type { Actor } from '#libs/platform/contracts';
import { decide, grantsOf } from './akten-access.js';

const akte = { orgUnitId: 'ordnung' };
const user = (roles: readonly Role[], ...orgUnitIds: string[]): Actor => ({
  kind: 'user',
  id: 'u',
  roles,
  orgUnitIds,
});

/** All sets of roles that one person may have. */
const roleSets = roleSchema.options.reduce<Role[][]>(
  (sets, role) => [...sets, ...sets.map((set) => [...set, role])],
  [[]],
);

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

  it('gives a job the Akten only where it has asked for them', () => {
    const job = (...realms: ('akten' | 'mail')[]): Actor => ({
      ...user([]),
      kind: 'system',
      realms,
    });
    expect(grantsOf(job('mail', 'akten'), 'change')).toEqual([{ kind: 'all' }]);
    expect(grantsOf(job('mail'), 'read')).toEqual([]);
  });
});

describe(decide.name, () => {
  it.each([
    ['clerk', 'ordnung', true, true],
    ['clerk', 'bauen', false, false],
    ['registrar', 'ordnung', true, true],
    ['registrar', 'bauen', false, false],
    ['auditor', 'ordnung', true, false],
    ['auditor', 'bauen', true, false],
    ['operator', 'ordnung', false, false],
    ['scan_operator', 'ordnung', false, false],
  ] as const)('lets a %s of %s read the Akte: %s, change it: %s', (role, unit, read, change) => {
    const actor = user([role], unit);
    expect([decide(actor, 'read', akte), decide(actor, 'change', akte)]).toEqual([read, change]);
  });

  it('lets an auditor who is a clerk too change the Akten of the own unit only', () => {
    const both = user(['auditor', 'clerk'], 'ordnung');
    expect(decide(both, 'change', akte)).toBe(true);
    expect(decide(both, 'change', { orgUnitId: 'bauen' })).toBe(false);
    expect(decide(both, 'read', { orgUnitId: 'bauen' })).toBe(true);
  });

  it('lets nobody change what the same person may not read', () => {
    for (const roles of roleSets) {
      for (const unit of ['ordnung', 'bauen']) {
        const actor = user(roles, unit);
        const changes = decide(actor, 'change', akte);
        expect([roles, changes && !decide(actor, 'read', akte)]).toEqual([roles, false]);
      }
    }
  });

  it('takes nothing away by a role more or a unit more', () => {
    for (const roles of roleSets) {
      for (const action of ['read', 'change'] as const) {
        const before = decide(user(roles, 'ordnung'), action, akte);
        const more = roleSchema.options.map((role) => user([...roles, role], 'ordnung', 'bauen'));
        const after = more.map((actor) => decide(actor, action, akte));
        expect([roles, action, before && after.includes(false)]).toEqual([roles, action, false]);
      }
    }
  });
});
