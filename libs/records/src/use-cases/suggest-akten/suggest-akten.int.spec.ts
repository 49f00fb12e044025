import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { stemsOf, type Clue } from '#libs/letters/contracts';
import { rows, sql, type Actor } from '#libs/platform';
import { waitsOf } from '#libs/platform/testing';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, clerkOf, closed, timesRecorded } from '../../testing/scene.js';
import { CorrectDokumentUseCase } from '../correct-dokument/correct-dokument.use-case.js';
import { RenameAkteUseCase } from '../rename-akte/rename-akte.use-case.js';
import { WithdrawDokumentUseCase } from '../withdraw-dokument/withdraw-dokument.use-case.js';
import { SuggestAktenQuery } from './suggest-akten.query.js';

const clue = (kind: Clue['kind'], value: string): Clue => ({ kind, value });
const subject = (text: string): Clue[] => stemsOf(text).map((stem) => clue('subject-word', stem));

/** A letter of a sender with a sign of its own for the matter. */
function signed(sign: string, sender = `absender ${sign}`): Clue[] {
  return [clue('reference', `az${sign}`), clue('sender', sender)];
}

describe(SuggestAktenQuery.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const clerk = () => clerkOf(town.orgUnit('FB 3'));
  const many = (letters: Clue[][], actor = clerk()) =>
    town.db.run((ctx) => town.app.get(SuggestAktenQuery).execute(ctx, letters), actor);
  const propose = (clues: Clue[], actor = clerk()) =>
    town.db.run((ctx) => town.app.get(SuggestAktenQuery).executeOne(ctx, clues), actor);
  const suggest = async (clues: Clue[], actor = clerk()) => (await propose(clues, actor)).akten;
  const file = (akteId: string, clues: Clue[], actor = clerk()) =>
    town.db.run((ctx) => town.file(ctx, akteId, { clues }), actor);

  it('proposes the Akte whose number the letter answers, for certain, and records that', async () => {
    const akte = await town.open('Sondernutzung Marktplatz');
    const before = await timesRecorded(town, 'akte.proposed');
    const key = akte.aktenzeichen.replace(/\D+0*/g, '.');
    const found = await suggest([clue('own-aktenzeichen', key)]);
    expect(found[0]).toMatchObject({ akteId: akte.id, sureness: 'sicher' });
    expect(await timesRecorded(town, 'akte.proposed')).toBe(before + 1);
  });

  it('finds an Akte by words of its Betreff, also inside compounds, to be checked', async () => {
    const akte = await town.open('Wasserrohrbruch Ulmenstieg, Gerüst');
    const found = await suggest(subject('Rohrbrüche im Ulmenstieg: Fassadengerüsts Kosten'));
    expect(found[0]).toMatchObject({ akteId: akte.id, sureness: 'prüfen' });
    expect(found[0]?.why).toMatch(/^Gleiche Wörter: .*Ulmenstieg/);
  });

  it('has learned from what was filed, by the day it bears', async () => {
    const akte = await town.open('Gelernt');
    await file(akte.id, signed('77001'));
    expect((await suggest(signed('77001')))[0]).toMatchObject({
      akteId: akte.id,
      why: 'Absender und Zeichen wie im Schreiben vom 17.11.2026',
      sureness: 'sicher',
    });
  });

  it('unlearns what was withdrawn, and takes along what was moved, whoever moves it', async () => {
    const [from, to] = [
      await town.open('Falsch'),
      await town.open('Richtig', town.orgUnit('FB 4')),
    ];
    const moved = await file(from.id, signed('88001'));
    await town.db.asOwner(`update records.dokument set akte_id = '${to.id}' where id = '${moved}'`);
    expect(await suggest(signed('88001'))).toEqual([]);
    const there = await suggest(signed('88001'), clerkOf(town.orgUnit('FB 4')));
    expect(there.map(({ akteId }) => akteId)).toEqual([to.id]);
    const withdrawn = await file(from.id, signed('88002'));
    await town.db.run((ctx) => town.app.get(WithdrawDokumentUseCase).execute(ctx, withdrawn));
    expect(await suggest(signed('88002'))).toEqual([]);
  });

  it('knows an Akte by its present Betreff alone', async () => {
    const akte = await town.open('Zirkuswagen Eschenkoppel');
    const rename = { betreff: 'Schützenfest Birkenkoppel', version: 1 };
    await town.db.run((ctx) => town.app.get(RenameAkteUseCase).execute(ctx, akte.id, rename));
    expect(await suggest(subject('Zirkuswagen Eschenkoppel'))).toEqual([]);
    expect(await suggest(subject('Schützenfest Birkenkoppel'))).toHaveLength(1);
  });

  it('proposes no closed Akte, and nothing that the actor may not change, and then records nothing', async () => {
    const akte = await town.open('Hochwasserschutz Uferpromenade');
    const clues = subject('Hochwasserschutz Uferpromenade');
    const before = await timesRecorded(town, 'akte.proposed');
    for (const actor of [clerkOf(town.orgUnit('FB 4')), clerkOf(), auditor()]) {
      expect(await suggest(clues, actor)).toEqual([]);
    }
    expect(await timesRecorded(town, 'akte.proposed')).toBe(before);
    await closed(town, akte.id);
    expect(await suggest(clues)).toEqual([]);
  });

  it('answers the same to the byte, however many Akten of others have the same clues', async () => {
    const letter = [
      ...subject('Lampionfest Silberweidenweg'),
      ...signed('99001', 'lampion gilde'),
      clue('address', 'silberweidenweg 4'),
      clue('mail-domain', 'lampion.example'),
    ];
    const akten = [await town.open('Lampionfest Silberweidenweg 4'), await town.open('Lampions')];
    for (const { id } of akten)
      await file(id, [clue('sender', 'lampion gilde'), clue('mail-domain', 'lampion.example')]);
    await file(akten[0]?.id ?? '', letter);
    const before = JSON.stringify(await propose(letter));
    const foreign = town.orgUnit('FB 4');
    for (let n = 0; n < 70; n += 1) {
      const { id } = await town.open('Lampionfest Silberweidenweg 4', foreign);
      await file(id, letter, clerkOf(foreign));
    }
    expect(JSON.stringify(await propose(letter))).toBe(before);
    expect(JSON.parse(before).akten).not.toEqual([]);
    expect(
      (await suggest(letter, clerkOf(foreign, town.orgUnit('FB 3')))).map(({ why }) => why),
    ).not.toEqual(JSON.parse(before).akten.map(({ why }: { why: string }) => why));
  }, 60_000);

  it('tells neither by the verdict nor by the proposed unit of what lies in Akten of others', async () => {
    const clues = [...subject('Drohnenflug Heideweiher'), ...signed('99100', 'drohnen verein')];
    const before = await propose(clues);
    expect(before).toMatchObject({ akten: [], isNew: true, einheiten: [] });
    const foreign = town.orgUnit('FB 4');
    for (let n = 0; n < 4; n += 1) {
      const { id } = await town.open('Drohnenflug Heideweiher', foreign);
      await file(id, clues, clerkOf(foreign));
    }
    expect(await propose(clues)).toEqual(before);
    const there = await propose(clues, clerkOf(foreign));
    expect(there).toMatchObject({ isNew: false, einheiten: [{ id: town.einheitId }] });
  });

  it('takes a letter for new that has but its sender in common with an Akte, and shows that one below', async () => {
    const akte = await town.open('Zaunbau');
    await file(akte.id, [clue('sender', 'ottokar zwirn')]);
    expect(await propose([clue('sender', 'ottokar zwirn')])).toMatchObject({
      akten: [{ akteId: akte.id, sureness: 'schwach' }],
      isNew: true,
      why: 'Kein Zeichen, keine Anschrift und kein Name wie in einer Akte; nur der Absender ähnlich',
    });
  });

  it('proposes the unit of a new Akte by where letters with such subjects lie, and by its title', async () => {
    const akte = await town.open('Ohne Worte');
    await file(akte.id, subject('Zirkuszelt'));
    const [learned] = (await propose(subject('Zirkuszelt'))).einheiten;
    expect(learned).toMatchObject({ id: town.einheitId, number: '32.13.02' });
    const [titled] = (await propose(subject('Anmeldung zur Hundesteuer'))).einheiten;
    expect(titled).toMatchObject({ number: '13.30', why: '„Hundesteuer“ wie im Schreiben' });
  });

  it('proposes no unit to whoever may open no Akte, nor for a letter that nobody has read', async () => {
    const dog = subject('Anmeldung zur Hundesteuer');
    expect((await propose(dog, auditor())).einheiten).toEqual([]);
    const nowhere: Actor = { ...clerk(), roles: ['scan_operator'] };
    expect((await propose(dog, nowhere)).einheiten).toEqual([]);
    expect(await propose([])).toEqual({ akten: [], isNew: false, why: '', einheiten: [] });
  });

  it('sees the other Akte of a sender behind one that is full of its letters', async () => {
    const [quiet, busy] = [await town.open('Ruhig'), await town.open('Voll')];
    const from = [clue('sender', 'fleissig schreiber')];
    await file(quiet.id, from);
    for (let n = 0; n < 65; n += 1) await file(busy.id, from);
    const found = (await suggest(from)).map(({ akteId }) => akteId);
    expect(found.toSorted()).toEqual([quiet.id, busy.id].toSorted());
  }, 60_000);

  it('has learned in Akten of which kind letters like this one lie, of her own alone', async () => {
    const [{ id: einheitId } = { id: '' }] = await town.db.run((ctx) =>
      rows<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number > '32.13.02' limit 1`,
      ),
    );
    const open = (betreff: string, aktenplaneinheitId: string, unit = 'FB 3') =>
      town.db.run((ctx) =>
        town.akten.open(ctx, { aktenplaneinheitId, betreff, orgUnitId: town.orgUnit(unit) }),
      );
    const garden = subject('Kündigung der Parzelle');
    for (const unit of ['FB 4', 'FB 4', 'FB 4', 'FB 4', 'FB 4', 'FB 4'])
      await file(
        (await open('Fremd', town.einheitId, unit)).id,
        garden,
        clerkOf(town.orgUnit(unit)),
      );
    const [fine, lease] = [
      await open('Owi Oddvar Quist', town.einheitId),
      await open('Pacht Oddvar Quist', einheitId),
    ];
    const letter = [...garden, clue('name-pair', 'oddvar quist')];
    const ids = async () => (await suggest(letter)).map(({ akteId }) => akteId);
    expect(await ids()).toEqual([fine.id, lease.id]);
    for (let n = 0; n < 4; n += 1) await file((await open(`Pacht ${n}`, einheitId)).id, garden);
    expect((await ids())[0]).toBe(lease.id);
  }, 60_000);

  it('puts a mail where the one lies that it answers, by the number that the Akte shows', async () => {
    const akte = await town.open('Zaunstreit');
    await file(akte.id, []);
    const second = await file(akte.id, [clue('message', 'eins@mail.example')]);
    expect(second).not.toBe('');
    const answer = [clue('message', 'zwei@mail.example'), clue('thread', 'eins@mail.example')];
    const [found] = await suggest(answer);
    expect(found).toMatchObject({ akteId: akte.id, why: 'Antwort auf Dok. 2' });
    await file(akte.id, answer);
    const [sibling] = await suggest([clue('thread', 'null@mail.example'), ...answer.slice(1)]);
    expect(sibling?.akteId).toBe(akte.id);
    const vorgang = await town.db.run((ctx) => town.akten.openVorgang(ctx, akte.id, 'Ortstermin'));
    await town.db.run((ctx) =>
      town.file(ctx, akte.id, {
        vorgangId: vorgang.id,
        clues: [clue('message', 'drei@mail.example')],
      }),
    );
    const [inVorgang] = await suggest([clue('thread', 'drei@mail.example')]);
    expect(inVorgang?.why).toBe('Antwort auf Dok. 1.1');
    const [loose] = await suggest(answer.slice(1));
    expect(loose?.why).toBe('Antwort auf Dok. 3');
  });

  it('knows an exchange of mails also by what both sides answer', async () => {
    const akte = await town.open('Wegerecht');
    await file(akte.id, [clue('thread', 'anfang@mail.example')]);
    const [found] = await suggest([clue('thread', 'anfang@mail.example')]);
    expect(found).toMatchObject({
      akteId: akte.id,
      why: 'Gehört zu E-Mails in dieser Akte',
      sureness: 'prüfen',
    });
  });

  it('learns what the clerk has typed or put right, and unlearns what stood there', async () => {
    const akte = await town.open('Nachlass');
    const known = [clue('office', 'falsch gelesen amt'), clue('reference', 'xx99123')];
    const id = await town.db.run((ctx) =>
      town.file(ctx, akte.id, { clues: known, sender: 'Elfriede Quast' }),
    );
    const typed = [clue('sender', 'eifriede quast')];
    expect((await suggest(typed)).map(({ akteId }) => akteId)).toEqual([akte.id]);
    expect(await suggest([known[0] ?? clue('office', ''), clue('mail-domain', 'x')])).toEqual([]);
    const put = {
      version: 1,
      reason: 'Name',
      sender: 'Quirin Zwosta',
      foreignReference: 'NA-55012/26',
    };
    await town.db.run((ctx) => town.app.get(CorrectDokumentUseCase).execute(ctx, id, put), clerk());
    expect(await suggest(typed)).toEqual([]);
    const right = [clue('sender', 'quirin zwosta'), clue('reference', 'na5501226')];
    expect((await suggest(right))[0]).toMatchObject({ akteId: akte.id, sureness: 'sicher' });
  });

  it('answers many letters at once as each alone, in one statement', async () => {
    const [one, other] = [await town.open('Eins'), await town.open('Zwei')];
    await file(one.id, signed('66001'));
    await file(other.id, signed('66002'));
    const letters = [signed('66002'), [], signed('66001'), signed(newId())];
    const each = await Promise.all(letters.map((clues) => suggest(clues)));
    expect((await many(letters)).map(({ akten }) => akten)).toEqual(each);
    const waits = (asked: Clue[][]) => waitsOf(town.db.dataSource, () => many(asked));
    expect(await waits(Array.from({ length: 50 }, () => signed('66001')))).toBe(
      await waits([signed('66001')]),
    );
    expect(each.map((found) => found.map(({ akteId }) => akteId))).toEqual([
      [other.id],
      [],
      [one.id],
      [],
    ]);
  });
});
