import { describe, expect, it } from '@jest/globals';
import { outOfTheWay, ownerName } from './care-text.js';

const person = { id: 'p', name: 'Sabine Neumann' };
const orgUnit = { id: 'u', name: 'FB 3' };

describe('ownerName', () => {
  it.each([
    [{ person, orgUnit: null, note: null }, 'Sabine Neumann'],
    [{ person: null, orgUnit, note: null }, 'FB 3'],
    [{ person, orgUnit, note: 'Bitte' }, 'Sabine Neumann, FB 3'],
    [null, null],
  ])('of %j is %j', (owner, name) => expect(ownerName({ owner })).toBe(name));
});

describe('outOfTheWay', () => {
  const said = (asideReason: string | null, laterUntil: string | null) =>
    outOfTheWay({ asideReason, laterUntil }, '2026-11-30');

  it('says why, and nothing of a letter that is on the desk', () => {
    expect(said('Werbung', null)).toBe('Beiseitegelegt: Werbung');
    expect(said(null, '2026-12-07')).toBe('Zurückgestellt bis 07.12.2026');
    expect(said(null, '2026-11-30')).toBeNull();
    expect(said(null, null)).toBeNull();
  });
});
