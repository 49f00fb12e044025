import { describe, expect, it } from '@jest/globals';
import { ownNames, typedPage } from '../testing/layout.js';
import { proposeFields } from './propose-fields.js';
import { proposeSender } from './sender.js';

function senderOf(text: string): [string, string] | null {
  const found = proposeFields([typedPage(text)], { ownNames }).find(
    ({ field }) => field === 'sender',
  );
  return found ? [found.value, found.confidence] : null;
}
const letter = (head: string): string =>
  `${head}\n\nStadt Sonnbrück\nBauamt\nMarkt 1\n24990 Sonnbrück\n\nLaub\n\nSehr geehrte Frau Ott,\n\nText.\n\nMit freundlichen Grüßen\nJo Eck`;

describe(proposeSender, () => {
  it.each([
    ['Bundesamt für Bauwesen\nund Raumordnung', 'Bundesamt für Bauwesen und Raumordnung'],
    [
      'Zweckverband für Abfall\nder Gemeinden im Tal\nWeg 1 · 12399 Tal',
      'Zweckverband für Abfall der Gemeinden im Tal',
    ],
    ['Wasser- und Bodenverband\nObere Treene', 'Wasser- und Bodenverband Obere Treene'],
    [
      'Schleswig-Holsteinisches\nVerwaltungsgericht\n8. Kammer',
      'Schleswig-Holsteinisches Verwaltungsgericht',
    ],
    ['Baugenossenschaft Heimat\nAltenwerder eG', 'Baugenossenschaft Heimat Altenwerder eG'],
    ['Der Minister des Innern\ndes Landes Holstein', 'Der Minister des Innern des Landes Holstein'],
    [
      'Bundesamt für Asyl\nund Flüchtlinge\n\nPOSTANSCHRIFT  Bundesamt für Asyl und Flüchtlinge, 90343 Nürnberg',
      'Bundesamt für Asyl und Flüchtlinge',
    ],
  ])('is whole over two lines: %j', (head, name) => expect(senderOf(letter(head))?.[0]).toBe(name));

  it.each([
    ['Kreis Angeln\nDer Landrat', 'Kreis Angeln'],
    ['Handelskammer Kiel\nAbteilung Recht', 'Handelskammer Kiel'],
    ['Sparkasse Angeln\nAnstalt des öffentlichen Rechts', 'Sparkasse Angeln'],
    ['Polizeidirektion Flensburg\nPolizeistation Ort', 'Polizeidirektion Flensburg'],
    ['Finanzamt Nord\nAm Bahnhof 3\n12399 Ort', 'Finanzamt Nord'],
  ])('ends before what is no part of it: %j', (head, name) =>
    expect(senderOf(letter(head))?.[0]).toBe(name),
  );

  it('is whole where boxes lie tight around letters, as those of born-digital pages do', () => {
    const page = typedPage(letter('Wasser- und Bodenverband\nObere Treene'));
    const words = page.words.map((word) => ({ ...word, h: 21 }));
    const [found] = proposeFields([{ ...page, words }], { ownNames }).filter(
      ({ field }) => field === 'sender',
    );
    expect(found?.value).toBe('Wasser- und Bodenverband Obere Treene');
  });

  it('is never the house, however it was read', () => {
    const text = (name: string) =>
      `${name}\nBauamt\nMarkt 1\n24990 Sonnbrück\n\nLaub\n\nHallo,\n\nText.\n\nGruß\nJo Eck`;
    expect(senderOf(text('Stadt Sonnbrück'))?.[0]).toBe('Jo Eck');
    expect(senderOf(text('Stadt Sonnbruck'))?.[0]).toBe('Jo Eck');
    expect(senderOf(text('Stact Sonnbrück'))?.[0]).toBe('Jo Eck');
  });

  it('is sure of a private person who has signed with the same name', () => {
    expect(senderOf(letter('Jo Eck\nWeg 1\n12399 Ort'))).toEqual(['Jo Eck', 'sure']);
    expect(senderOf(letter('Ida Ast\nWeg 1\n12399 Ort'))).toEqual(['Ida Ast', 'likely']);
    expect(senderOf(letter('Ida und Jo Eck\nWeg 1, 12399 Ort'))?.[0]).toBe('Ida und Jo Eck');
  });

  it.each([
    ['"Krause, Ingrid" <i.krause@mail.example>', 'Krause, Ingrid'],
    ['i.krause@mail.example', 'i.krause@mail.example'],
    ['<i.krause@mail.example>', 'i.krause@mail.example'],
  ])('is whoever a mail is from: %s', (from, name) =>
    expect(senderOf(`Von: ${from}\nAn: info@amt.example\nBetreff: Laub\n\nText`)).toEqual([
      name,
      'sure',
    ]),
  );

  it('is whoever wrote the mail that was handed on', () => {
    const inner = 'Von: Ida Ast <ida@mail.example>\nAn: post@amt.example\nBetreff: Laub';
    const outer = (subject: string) =>
      `Von: post@amt.example\nAn: bau@amt.example\nBetreff: ${subject}\n\nZur Kenntnis\n\n${inner}`;
    expect(senderOf(outer('WG: Laub'))?.[0]).toBe('Ida Ast');
    expect(senderOf(outer('AW: Laub'))?.[0]).toBe('post@amt.example');
  });

  describe('that is written otherwise in another place', () => {
    const wrong = 'Krause & Söhne Gerüustbau GmbH';
    const right = 'Krause & Söhne Gerüstbau GmbH';
    const back = (name: string) => `${name} · Weg 1 · 12399 Tal`;
    const foot = (...names: string[]) => `\n\n${names.join('\n')}`;

    it('is the spelling that stands there more often, and never sure', () => {
      const text = `${letter(back(wrong))}${foot(right, right)}`;
      expect(senderOf(text)).toEqual([right, 'likely']);
      expect(senderOf(`${letter(`${right}\n\n${back(wrong)}`)}${foot(right)}`)?.[0]).toBe(right);
    });

    it('is the one of which the engine is surer where each stands once', () => {
      const page = typedPage(`${letter(back(wrong))}${foot(right)}`);
      const read = (c: number) => {
        const words = page.words.map((word) => (word.t === 'Gerüustbau' ? { ...word, c } : word));
        const found = proposeFields([{ ...page, words }], { ownNames });
        return found.find(({ field }) => field === 'sender');
      };
      expect(read(71)).toMatchObject({ value: right, confidence: 'likely' });
      expect(read(99)).toMatchObject({ value: wrong, confidence: 'likely' });
    });

    it('stays what it is where it stands alike, or where another is only called like it', () => {
      expect(senderOf(`${letter(back(right))}${foot(right)}`)).toEqual([right, 'sure']);
      const other = 'Krause & Söhne Gerüstbaus GmbH';
      expect(senderOf(`${letter(back(right))}${foot(other)}`)).toEqual([right, 'sure']);
      expect(senderOf(`${letter(back(right))}${foot(right, wrong)}`)).toEqual([right, 'sure']);
    });
  });
});
