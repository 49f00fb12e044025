import { describe, expect, it } from '@jest/globals';
import { definePermission, type Actor } from '#libs/platform/contracts';
import { role, type Role } from '../contracts/index.js';
import { allows, permissionsOf } from './holds-permission.js';

const read = definePermission('akte.read', [role.clerk, role.auditor]);
const upload = definePermission('stapel.upload', [role.clerk, role.station]);
const manage = definePermission('user.manage', [role.operator]);
const nobodys = definePermission('akte.burn', []);
const all = [upload, read, manage, nobodys];
const user = (...roles: Role[]): Actor => ({ kind: 'user', id: 'u', roles, orgUnitIds: [] });
const may = (actor: Actor) =>
  all.filter((permission) => allows(actor, permission)).map(({ name }) => name);

describe(allows.name, () => {
  it.each([
    [['clerk'], ['stapel.upload', 'akte.read']],
    [['auditor'], ['akte.read']],
    [['operator'], ['user.manage']],
    [['registrar'], []],
    [[], []],
  ] as const)('lets %j do %j and nothing else', (roles, allowed) => {
    expect(may(user(...roles))).toEqual(allowed);
  });

  it('adds up what several roles may, and takes nothing away', () => {
    expect(may(user('auditor', 'operator'))).toEqual(['akte.read', 'user.manage']);
  });

  it('lets a station do what is granted to stations, whatever roles it claims', () => {
    const station: Actor = { kind: 'station', id: 's', roles: ['clerk'], orgUnitIds: [] };
    expect(may(station)).toEqual(['stapel.upload']);
  });

  it('gives nothing to somebody who is not signed in, nor to jobs at a route', () => {
    const nobody: Actor = { kind: 'anonymous', id: 'anonymous', roles: ['clerk'], orgUnitIds: [] };
    const job: Actor = { kind: 'system', id: 'j', roles: ['clerk'], orgUnitIds: [], realms: [] };
    expect([may(nobody), may(job)]).toEqual([[], []]);
  });

  it('grants to nobody what is granted to no role', () => {
    const everything = user('clerk', 'registrar', 'scan_operator', 'auditor', 'operator');
    expect(allows(everything, nobodys)).toBe(false);
  });
});

describe(permissionsOf.name, () => {
  it('names what the roles may, in a stable order and each once', () => {
    expect(permissionsOf(['clerk', 'auditor'], all)).toEqual(['akte.read', 'stapel.upload']);
    expect(permissionsOf(['operator'], all)).toEqual(['user.manage']);
  });

  it('names nothing for a role that an older or newer version knows', () => {
    expect(permissionsOf(['mayor'], all)).toEqual([]);
  });
});
