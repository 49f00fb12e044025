import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#libs/platform/contracts';
import { allows, permissionsOf, rolePermissions } from './permissions.js';

const user = (...roles: Role[]): Actor => ({ kind: 'user', id: 'u', roles, orgUnitIds: [] });

describe(allows.name, () => {
  it('lets an operator see no content at all', () => {
    expect(permissionsOf(['operator'])).toEqual(['scan-station.manage', 'user.manage']);
  });

  it('lets an auditor only read', () => {
    const writing = /\.(open|rename|close|file|import|create|upload|manage|retry)$/;
    expect(permissionsOf(['auditor']).filter((permission) => writing.test(permission))).toEqual([]);
  });

  it('keeps Akten from scan operators and stations', () => {
    const station: Actor = { kind: 'station', id: 's', roles: [], orgUnitIds: [] };
    for (const actor of [user('scan_operator'), station]) {
      expect(allows(actor, 'akte.read')).toBe(false);
      expect(allows(actor, 'search.use')).toBe(false);
      expect(allows(actor, 'stapel.upload')).toBe(true);
    }
  });

  it('adds up the permissions of several roles', () => {
    const both = user('operator', 'auditor');
    expect(allows(both, 'user.manage') && allows(both, 'history.read')).toBe(true);
  });

  it('gives nothing to somebody who is not signed in', () => {
    const nobody: Actor = { kind: 'anonymous', id: 'anonymous', roles: ['clerk'], orgUnitIds: [] };
    const all = Object.values(rolePermissions).flat();
    expect(all.some((permission) => allows(nobody, permission))).toBe(false);
  });

  it('does not know permissions that nobody has declared', () => {
    expect(allows(user('clerk', 'registrar', 'auditor'), 'akte.destroy')).toBe(false);
  });
});
