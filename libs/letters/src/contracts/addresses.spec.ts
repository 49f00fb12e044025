import { describe, expect, it } from '@jest/globals';
import { addressesIn, findAddresses, maybeAddressesIn } from './addresses.js';

describe(addressesIn.name, () => {
  it.each([
    'Gerüst vor dem Haus Breite Straße 22',
    'in der Breiten Str. 22 aufgestellt',
    'Breitestraße 22, 24937 Ort',
    'Breite-Strasse Nr. 22',
    'BREITE STRASSE 22',
  ])('knows one address however it is spelt: %s', (text) =>
    expect(addressesIn(text)).toContain('breitstr 22'),
  );

  it.each([
    ['Breite Straße 20–22', ['breitstr 20', 'breitstr 22']],
    ['Breite Straße 20 - 26', ['breitstr 20', 'breitstr 22', 'breitstr 24', 'breitstr 26']],
    ['Lindenallee 3-4', ['lindenallee 3', 'lindenallee 4']],
    ['Lindenallee 3/5', ['lindenallee 3', 'lindenallee 5']],
    ['Lindenallee 22 a', ['lindenallee 22a', 'lindenallee 22']],
    ['Lindenallee 22b', ['lindenallee 22b', 'lindenallee 22']],
  ])('knows each house of %s', (text, found) => expect(addressesIn(text)).toEqual(found));

  it('knows streets by their ending, by the words before them and by the postal code behind', () => {
    expect(addressesIn('Am Kirchhof 3')).toEqual(['kirchhof 3']);
    expect(addressesIn('An der Eider 5')).toEqual(['eider 5']);
    expect(addressesIn('Lerchenfeldt 7, 24937 Ort')).toEqual(['lerchenfeldt 7']);
    expect(addressesIn('Alte Bremer Straße 5')).toEqual(['bremstr 5', 'altebremstr 5']);
  });

  it('knows a street that is called after its ending alone, whatever stands before it', () => {
    expect(addressesIn('Die alte Linde Markt 13')).toContain('markt 13');
    expect(addressesIn('Gerüst, Markt 13')).toContain('markt 13');
    expect(addressesIn('Neuer Markt 13')).toContain('neurmarkt 13');
    expect(addressesIn('Bremer Straße 13')).toEqual(['bremstr 13']);
  });

  it('takes no number for a house that stands behind something else', () => {
    expect(
      addressesIn('Im Jahr 2026, am 3. Mai, Seite 4, § 22, im Zimmer 12, die Straße 7, 500 Euro'),
    ).toEqual([]);
  });

  it('says how an address is printed', () => {
    const printed = (text: string) => findAddresses(text)[0]?.printed;
    expect(printed('Gerüst, Breite Straße 22–24')).toBe('Breite Straße 22-24');
    expect(printed('Baumfällung Am Kirchhof 3')).toBe('Am Kirchhof 3');
    expect(printed('Baumfällung An der Eider 5')).toBe('An der Eider 5');
    expect(printed('Gerüst in der Breite Straße 22')).toBe('Breite Straße 22');
  });
});

describe(maybeAddressesIn.name, () => {
  it('takes a name with a number for an address that it may be, compared as one', () => {
    expect(maybeAddressesIn('Eiche Schulgang 31 a')).toEqual(['schulgang 31a', 'schulgang 31']);
    expect(maybeAddressesIn('Schleiblick 12')).toEqual(['schleiblick 12']);
  });

  it('leaves out what is never one', () =>
    expect(maybeAddressesIn('Seite 4, Breite Straße 22, am 5. 3., Nr. 7, im Januar 12')).toEqual(
      [],
    ));
});
