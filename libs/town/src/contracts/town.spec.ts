import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, isWorkingDay, toCalendarDay } from '#libs/kernel';
import { settingsOf } from '#libs/platform/testing';
import { demoTown } from './demo-town.js';
import { Town, townArea } from './town.js';

const townOf = (env: NodeJS.ProcessEnv = {}): Town => settingsOf(townArea, env);

describe(Town.name, () => {
  it('is nobody in particular until the operator names it', () => {
    const town = townOf();
    expect(town).toMatchObject({ name: 'Stadtverwaltung', letter: 'A', zone: 'Europe/Berlin' });
    expect(town.ownNames).toEqual([]);
    expect(town.aktenzeichen.text).toBe('{einheit}-{jahr}/{nummer:4}');
  });

  it('calls itself by its name and by the other names of the house', () => {
    const env = {
      AKTEI_TOWN_NAME: 'Stadt Bergheim',
      AKTEI_TOWN_OWN_NAMES: 'Stadtverwaltung Bergheim, Die Bürgermeisterin',
    };
    expect(townOf(env).ownNames).toEqual([
      'Stadt Bergheim',
      'Stadtverwaltung Bergheim',
      'Die Bürgermeisterin',
    ]);
  });

  it.each([
    ['Stadt Bergheim', 'B'],
    ['Große Kreisstadt Öhringen', 'Ö'],
    ['Gemeinde Bad Sassendorf', 'B'],
    ['Neustadt an der Weinstraße', 'N'],
    ['Mülheim an der Ruhr', 'M'],
  ])('puts the first letter of what %s is called on its shield', (AKTEI_TOWN_NAME, letter) =>
    expect(townOf({ AKTEI_TOWN_NAME }).letter).toBe(letter),
  );

  it('is the town of the demo where the demo has no other name', () => {
    expect(townOf({ AKTEI_DEMO: 'true' })).toMatchObject({ name: demoTown.name, letter: 'M' });
    expect(townOf({ AKTEI_DEMO: 'true' }).ownNames).toContain(demoTown.ownNames[0]);
    const named = townOf({ AKTEI_DEMO: 'true', AKTEI_TOWN_NAME: 'Stadt Bergheim' });
    expect(named.ownNames).toEqual(['Stadt Bergheim']);
  });

  it('says which day and year it is by its own clocks', () => {
    const moment = new Date('2026-12-31T23:30:00Z');
    expect(townOf().dayOf(moment)).toBe('2027-01-01');
    expect(townOf().yearOf(moment)).toBe(2027);
    const lisbon = townOf({ AKTEI_TOWN_ZONE: 'Europe/Lisbon' });
    expect(lisbon.yearOf(moment)).toBe(2026);
  });

  it('closes its offices on the days the operator names, besides those of the law', () => {
    const { officeCalendar } = townOf({ AKTEI_TOWN_CLOSING_DAYS: '12-24, 2026-05-15' });
    const closed = ['2026-12-24', '2027-12-24', '2026-05-15', '2026-05-14'];
    for (const day of closed) expect(isWorkingDay(toCalendarDay(day), officeCalendar)).toBe(false);
    expect(isWorkingDay(toCalendarDay('2028-05-15'), officeCalendar)).toBe(true);
    expect(isWorkingDay(toCalendarDay('2026-12-31'), officeCalendar)).toBe(true);
    expect(addWorkingDays(toCalendarDay('2026-05-13'), 1, officeCalendar)).toBe('2026-05-18');
  });
});

describe('settings of a town', () => {
  it('are refused all at once', () => {
    const faulty = {
      AKTEI_TOWN_NAME: ' ',
      AKTEI_TOWN_OWN_NAMES: 'Stadt,,',
      AKTEI_TOWN_LETTER: 'AB',
      AKTEI_TOWN_ZONE: 'Berlin',
      AKTEI_TOWN_CLOSING_DAYS: '24.12.',
      AKTEI_AKTENZEICHEN_PATTERN: '{jahr}',
      AKTEI_DEMO: 'ja',
    };
    const read = townArea.read(faulty);
    const faults = 'faults' in read ? read.faults.join('\n') : '';
    for (const name of Object.keys(faulty)) expect(faults).toContain(name);
  });

  it.each(['02-30', '2026-02-29', '2-1', '12-24;12-31'])(
    'do not take %s for a closing day',
    (day) => expect(townArea.read({ AKTEI_TOWN_CLOSING_DAYS: day })).toHaveProperty('faults'),
  );

  it('take an empty variable for one that is not set', () =>
    expect(townOf({ AKTEI_TOWN_NAME: '', AKTEI_TOWN_ZONE: '' }).zone).toBe('Europe/Berlin'));
});
