import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/identity/contracts';
import type { Actor } from '#libs/platform/contracts';
import { mailSettings } from './mail-second-net.js';

const user = (roles: Role[], ...orgUnitIds: string[]) =>
  ({ kind: 'user', id: 'u', roles, orgUnitIds }) satisfies Actor;
const job = (...realms: ('akten' | 'mail')[]): Actor => ({ ...user([]), kind: 'system', realms });

describe(mailSettings.name, () => {
  it.each([
    [
      'a clerk of two units',
      user(['clerk'], 'a', 'b'),
      ['{a,b}', '{}', '{}', '{a,b}', '{}', '{a,b}', 'u'],
    ],
    [
      'a clerk who stands in',
      { ...user(['clerk'], 'a'), standsInFor: ['z'] },
      ['{a}', '{z}', '{z}', '{a}', '{}', '{a}', 'u'],
    ],
    [
      'a clerk who stands in where nobody can be given a letter',
      { ...user(['clerk'], 'a'), standsInForSealed: ['z'] },
      ['{a}', '{}', '{}', '{a,z}', '{z}', '{a}', 'u'],
    ],
    ['a registrar', user(['registrar'], 'a'), ['{a}', '{a}', '{}', '{a}', '{a}', '{a}', 'u']],
    ['the mail room', user(['mail_room'], 'a'), ['{a}', '{a}', '{a}', '{a}', '{a}', '{a}', 'u']],
    ['whoever scans', user(['scan_operator'], 'a'), ['{a}', '{a}', '{}', '{}', '{}', '{}', '']],
    [
      'a scan station',
      { ...user([], 'a'), kind: 'station' } as const,
      ['{a}', '{a}', '{}', '{}', '{}', '{}', ''],
    ],
    ['an auditor', user(['auditor'], 'a'), ['{}', '{}', '{}', '{}', '{}', '{}', '']],
    ['an operator', user(['operator'], 'a'), ['{}', '{}', '{}', '{}', '{}', '{}', '']],
    [
      'nobody',
      { ...user(['clerk'], 'a'), kind: 'anonymous' } as const,
      ['{}', '{}', '{}', '{}', '{}', '{}', ''],
    ],
    ['a job that works on mail', job('mail'), ['all', '{}', '{}', '{}', '{}', '{}', '']],
    ['a job that works on Akten', job('akten'), ['{}', '{}', '{}', '{}', '{}', '{}', '']],
  ])(
    'shows the database which mail %s may see',
    (_, actor: Actor, [own, central, sealed, ownSealed, ownNamed, given, person]) => {
      expect(mailSettings(actor)).toEqual({
        'aktei.mail': own,
        'aktei.central_mail': central,
        'aktei.sealed_mail': sealed,
        'aktei.own_sealed_mail': ownSealed,
        'aktei.own_named_mail': ownNamed,
        'aktei.given_mail': given,
        'aktei.mail_person': person,
      });
    },
  );
});
