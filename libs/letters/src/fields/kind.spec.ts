import { describe, expect, it } from '@jest/globals';
import { plainPage } from '../testing/layout.js';
import { DOKUMENT_KINDS } from './dokument-kinds.js';
import { KIND_RULES } from './kind-rules.js';
import { proposeKind } from './kind.js';
import { proposeFields } from './propose-fields.js';

function kindOf(betreff: string, body: string): [string, string] | null {
  const text = `Jo Eck\nWeg 1\n12345 Ort\n\nAn das Bauamt\n\n${betreff}\n\nSehr geehrte Frau Ott,\n\n${body}\n\nMit Gruß`;
  const found = proposeFields([plainPage(text)], {}).find(({ field }) => field === 'kind');
  return found ? [found.value, found.confidence] : null;
}

describe(proposeKind, () => {
  it.each([
    ['Widerspruch gegen Ihren Bescheid', 'hiermit lege ich Widerspruch ein.', 'Widerspruch'],
    ['Antrag auf Wohngeld', 'hiermit beantrage ich Wohngeld.', 'Antrag'],
    ['Kündigung meines Vertrages', 'hiermit kündige ich.', 'Kündigung'],
    ['2. Mahnung zu Rechnung 17 vom 3.3.2026', 'bitte zahlen Sie.', 'Mahnung'],
    ['Ihre Stromrechnung', 'der Rechnungsbetrag ist 7 Euro.', 'Rechnung'],
    ['Gebührenbescheid', 'die Gebühr wird festgesetzt.', 'Bescheid'],
    ['Beschwerde über Lärm', 'es ist laut.', 'Beschwerde'],
    ['Protokoll der Sitzung vom 3.3.2026', 'anwesend waren alle.', 'Protokoll'],
    ['Einladung zum Fest', 'wir laden Sie ein.', 'Einladung'],
  ])('calls it as its Betreff does, and its text proves it: %s', (betreff, body, kind) =>
    expect(kindOf(betreff, body)).toEqual([kind, 'sure']),
  );

  it('is not sure where nothing but the Betreff says so', () =>
    expect(kindOf('Widerspruch', 'Anbei die Begründung.')).toEqual(['Widerspruch', 'likely']));

  it.each([
    ['Laub auf dem Gehweg', 'es liegt Laub.'],
    ['Ihr Bescheid vom 3.3.2026', 'er ist falsch.'],
    ['Gewerbesteuerbescheid 2024 vom 21.09.2026', 'festgesetzt wurde zu viel.'],
    ['Ihr Antrag auf Wohngeld', 'es fehlen Unterlagen.'],
    ['Bauantrag Carport', 'anbei die Unterlagen.'],
    ['Widerspruchsverfahren Meier', 'wir berichten.'],
  ])('leaves without one what is only about such a paper: %s', (betreff, body) =>
    expect(kindOf(betreff, body)).toBeNull(),
  );

  it('reads a title that is spread over the line', () => {
    const text =
      'Arbeitsgericht\n\nB E S C H L U S S\n\nIn Sachen Meier\n\nhat die Kammer beschlossen:';
    const [found] = proposeFields([plainPage(text)], {}).filter(({ field }) => field === 'kind');
    expect(found).toMatchObject({ value: 'Beschluss', reason: 'Heißt im Titel „Beschluss“' });
  });

  it('calls a mail so only if it is one and says nothing else', () => {
    const headed = (lines: string) =>
      proposeFields([plainPage(`${lines}\n\nHallo`)], {}).find(({ field }) => field === 'kind')
        ?.value;
    expect(headed('Von: a@b.example\nAn: Amt\nBetreff: Laub')).toBe('E-Mail');
    expect(headed('Von: a@b.example\nAn: Amt\nBetreff: Beschwerde über Laub')).toBe('Beschwerde');
    expect(headed('Von: Hauptamt\nAn: Bauamt\nBetreff: Laub')).toBeUndefined();
  });

  it('knows no kind that a person could not choose', () => {
    for (const { kind } of KIND_RULES) expect(DOKUMENT_KINDS).toContain(kind);
  });
});
