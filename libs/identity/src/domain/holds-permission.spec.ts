import { describe, expect, it } from '@jest/globals';
import { definePermission, type Actor } from '#libs/platform/contracts';
import { role, type Role } from '../contracts/index.js';
import { allows, permissionsOf } from './holds-permission.js';

const read = definePermission('akte.read', [role.clerk, role.auditor]);
const upload = definePermission('stapel.upload', [role.clerk, role.station]);
const all = [upload, read];
const user = (...roles: Role[]): Actor => ({ kind: 'user', id: 'u', roles, orgUnitIds: [] });

describe(allows.name, () => {
  it('adds up what several roles may', () => {
    expect(all.map((permission) => allows(user('auditor', 'clerk'), permission))).toEqual([
      true,
      true,
    ]);
    expect(allows(user('auditor'), upload)).toBe(false);
  });

  it('lets a station do what is granted to stations, and nothing else', () => {
    const station: Actor = { kind: 'station', id: 's', roles: ['clerk'], orgUnitIds: [] };
    expect([allows(station, upload), allows(station, read)]).toEqual([true, false]);
  });

  it('gives nothing to somebody who is not signed in', () => {
    const nobody: Actor = { kind: 'anonymous', id: 'anonymous', roles: ['clerk'], orgUnitIds: [] };
    expect(all.some((permission) => allows(nobody, permission))).toBe(false);
  });
});

describe(permissionsOf.name, () => {
  it('names what the roles may, in a stable order', () => {
    expect(permissionsOf(['clerk'], all)).toEqual(['akte.read', 'stapel.upload']);
    expect(permissionsOf(['operator'], all)).toEqual([]);
  });
});
