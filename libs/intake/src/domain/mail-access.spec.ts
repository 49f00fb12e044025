import { describe, expect, it } from '@jest/globals';
import { roleSchema, type Role } from '#libs/identity/contracts';
import { newId } from '#libs/kernel';
import type { Actor } from '#libs/platform/contracts';
import {
  hearsOfLetter,
  mailScopeOf,
  seesLetter,
  seesMail,
  type LetterAccess,
} from './mail-access.js';

const own = { orgUnitId: 'ordnung', centralMail: false };
const central = { orgUnitId: 'scanstelle', centralMail: true };
const foreign = { orgUnitId: 'bauen', centralMail: false };
const nobodys = { sealed: false, ownerUnitId: null, ownerId: null };
const me = newId();
const user = (roles: readonly Role[], ...orgUnitIds: string[]) =>
  ({ kind: 'user', id: me, roles, orgUnitIds }) as const satisfies Actor;
const letter = (change: Partial<LetterAccess> = {}): LetterAccess => ({
  ...central,
  ...nobodys,
  ...change,
});

describe(seesMail.name, () => {
  it.each([
    ['clerk', true, false, false],
    ['registrar', true, false, true],
    ['mail_room', true, false, true],
    ['scan_operator', true, false, true],
    ['auditor', false, false, false],
    ['operator', false, false, false],
  ] as const)(
    'shows a %s the own mail %s, that of others %s, central mail of the own unit %s',
    (...row) => {
      const [role, ...seen] = row;
      const person = user([role], 'ordnung', 'scanstelle');
      expect([own, foreign, central].map((mail) => seesMail(person, mail))).toEqual(seen);
    },
  );

  it('shows central mail to nobody of another unit, whatever the role', () => {
    for (const role of roleSchema.options) {
      expect([role, seesMail(user([role], 'ordnung'), central)]).toEqual([role, false]);
    }
  });

  it('shows a station the Stapel of its own unit', () => {
    const station: Actor = { kind: 'station', id: 's', roles: [], orgUnitIds: ['scanstelle'] };
    expect([central, own].map((mail) => seesMail(station, mail))).toEqual([true, false]);
  });

  it('shows a station no more, whatever roles it claims', () => {
    const station: Actor = { ...user(['mail_room'], 'ordnung'), kind: 'station' };
    expect(seesMail(station, central)).toBe(false);
    expect(seesLetter(station, letter({ ownerId: me }))).toBe(false);
  });

  it('shows a job all mail, or none where it has not asked for it', () => {
    const job: Actor = { ...user([], 'ordnung'), kind: 'system', realms: ['mail'] };
    expect([own, central, foreign].map((mail) => seesMail(job, mail))).toEqual([true, true, true]);
    expect(seesMail({ ...job, realms: ['akten'] }, own)).toBe(false);
  });

  it('shows nothing to somebody who is not signed in', () => {
    expect(mailScopeOf({ ...user(['clerk'], 'ordnung'), kind: 'anonymous' })).toBe('none');
  });
});

describe(seesLetter.name, () => {
  it('shows a central letter to the unit it was passed on to, and to no other one', () => {
    const given = letter({ ownerUnitId: 'ordnung' });
    expect(seesLetter(user(['clerk'], 'ordnung'), given)).toBe(true);
    expect(seesLetter(user(['clerk'], 'bauen'), given)).toBe(false);
    expect(seesLetter(user(['scan_operator'], 'ordnung'), given)).toBe(false);
  });

  it('shows it to the person it was passed on to, and not to the colleagues', () => {
    const given = letter({ ownerId: me });
    expect(seesLetter(user(['clerk'], 'ordnung'), given)).toBe(true);
    expect(seesLetter({ ...user(['clerk'], 'ordnung'), id: newId() }, given)).toBe(false);
  });

  it('lets the mail room follow what it has passed on', () => {
    expect(seesLetter(user(['mail_room'], 'scanstelle'), letter({ ownerId: newId() }))).toBe(true);
  });

  it('shows a sealed letter to the mail room, and neither to who scanned nor to the registrar', () => {
    const sealed = letter({ sealed: true });
    const seeing = roleSchema.options.filter((role) =>
      seesLetter(user([role], 'scanstelle'), sealed),
    );
    expect(seeing).toEqual(['mail_room']);
  });

  it('shows a sealed letter for a person to that person alone, though the unit is named', () => {
    const sealed = letter({ sealed: true, ownerUnitId: 'ordnung', ownerId: me });
    expect(seesLetter(user(['clerk'], 'bauen'), sealed)).toBe(true);
    expect(seesLetter({ ...user(['clerk'], 'ordnung'), id: newId() }, sealed)).toBe(false);
    const ofUnit = { ...sealed, ownerId: null };
    expect(seesLetter(user(['clerk'], 'ordnung'), ofUnit)).toBe(true);
  });

  it('shows central mail to who stands in, sealed or not, where nobody has the role', () => {
    const standing = { ...user(['clerk'], 'ordnung'), standsInFor: ['scanstelle'] };
    expect([letter(), letter({ sealed: true })].map((one) => seesLetter(standing, one))).toEqual([
      true,
      true,
    ]);
    expect(seesLetter({ ...standing, roles: ['auditor'] }, letter())).toBe(false);
  });

  it('shows a sealed letter that a unit received itself to all who file there as long as it is for nobody by name', () => {
    const sealed = letter({ ...own, sealed: true });
    const seeing = roleSchema.options.filter((role) => seesLetter(user([role], 'ordnung'), sealed));
    expect(seeing).toEqual(['clerk', 'registrar', 'mail_room']);
  });

  it('shows it, once it is for somebody by name, to them and to who stands in for them, and to no colleague', () => {
    const sealed = letter({ ...own, sealed: true, ownerId: newId() });
    const seeing = roleSchema.options.filter((role) => seesLetter(user([role], 'ordnung'), sealed));
    expect(seeing).toEqual(['registrar', 'mail_room']);
    expect(seesLetter(user(['clerk'], 'bauen'), { ...sealed, ownerId: me })).toBe(true);
    const withUnit = { ...sealed, ownerUnitId: 'ordnung' };
    expect(seesLetter(user(['clerk'], 'ordnung'), withUnit)).toBe(false);
  });

  it('shows it to who stands in where nobody in the unit can be given a letter, named or not', () => {
    const standing = { ...user(['registrar'], 'bauen'), standsInForSealed: ['ordnung'] };
    for (const ownerId of [null, newId()]) {
      expect(seesLetter(standing, letter({ ...own, sealed: true, ownerId }))).toBe(true);
    }
    expect(seesLetter(standing, letter(own))).toBe(false);
    const scanning = { ...standing, roles: ['scan_operator'] };
    expect(seesLetter(scanning, letter({ ...own, sealed: true }))).toBe(false);
  });

  it('takes nothing away from a person by a role more', () => {
    const letters = [true, false].flatMap((sealed) =>
      [own, central].flatMap((mail) => [
        letter({ ...mail, sealed }),
        letter({ ...mail, sealed, ownerUnitId: 'ordnung' }),
      ]),
    );
    for (const role of roleSchema.options) {
      for (const more of roleSchema.options) {
        const [less, both] = [user([role], 'ordnung'), user([role, more], 'ordnung')];
        const lost = letters.filter((one) => seesLetter(less, one) && !seesLetter(both, one));
        expect([role, more, lost]).toEqual([role, more, []]);
      }
    }
  });
});

describe(hearsOfLetter.name, () => {
  it('tells who has the letter now and who had it until now, and nobody else', () => {
    const owners = [
      { ownerUnitId: 'bauen', ownerId: null },
      { ownerUnitId: null, ownerId: me },
    ];
    const told = { ...central, sealed: false, owners };
    expect(hearsOfLetter(user(['clerk'], 'bauen'), told)).toBe(true);
    expect(hearsOfLetter(user(['clerk'], 'ordnung'), told)).toBe(true);
    expect(hearsOfLetter({ ...user(['clerk'], 'ordnung'), id: newId() }, told)).toBe(false);
  });

  it('tells the mail room of a letter that is nobody’s', () => {
    const told = { ...central, sealed: true, owners: [] };
    expect(hearsOfLetter(user(['mail_room'], 'scanstelle'), told)).toBe(true);
    expect(hearsOfLetter(user(['scan_operator'], 'scanstelle'), told)).toBe(false);
  });
});
