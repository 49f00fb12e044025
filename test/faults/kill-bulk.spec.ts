import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterPdf } from '#libs/imaging/testing';
import { sha256Hex } from '#libs/kernel';
import { until } from '#libs/platform/testing';
import type { Answer, Client } from '../support/client.js';
import { Installation } from '../support/installation.js';
import { killPart, type Part } from '../support/processes.js';
import { isFair, isFull, report } from './figures.js';

const FILES = isFull ? 90 : 12;

/** Every other letter loses one of these while it is filed. */
const PARTS: readonly Part[] = ['server', 'backend', 'postgres'];

/** Milliseconds into a filing: random on purpose, any instruction may be the last. */
const moment = (): number => Math.random() * 120;

interface Letter {
  readonly id: string;
  readonly key: string;
  readonly betreff: string;
  /** Sent again with its key until there is an answer; the others once. */
  readonly insists: boolean;
  answer: Answer | null;
}

/** Without these a letter of many could be filed twice by whoever asks again, or lie in two places. */
describe('kill -9 while many letters are filed at once', () => {
  let town: Installation;
  let clerk: Client;
  let akteId: string;
  let letters: Letter[];
  const act = crypto.randomUUID();
  const killed: Partial<Record<Part, number>> = {};
  let unexpected = 0;

  beforeAll(async () => {
    town = await Installation.start();
    clerk = await town.signIn('neumann');
    akteId = (await clerk.get('/api/akten?limit=1&state=open')).body.items[0].id;
    const station = town.station();
    const stapelId = (await station.post('/api/stapel', { title: 'Viele' })).body.id;
    for (let count = 0; count < FILES; count += 1) {
      const bytes = await letterPdf({ pages: [[`Schreiben ${count}`, 'Musterstadt']] });
      await station.upload(stapelId, { bytes, filename: `Schreiben ${count}.pdf` });
    }
    letters = await town.explain(until(() => ready(stapelId), { timeoutMs: 240_000 }));
  }, 300_000);
  afterAll(() => town.remove());

  async function ready(stapelId: string): Promise<Letter[] | false> {
    const { body } = await clerk.get(`/api/posteingang?stapelId=${stapelId}&limit=200`);
    const items: { id: string; state: string }[] = body.items;
    if (items.filter(({ state }) => state === 'ready').length < FILES) return false;
    return items.map(({ id }, at) => ({
      id,
      key: crypto.randomUUID(),
      betreff: `Viele ${at}`,
      insists: at % 4 < 2,
      answer: null,
    }));
  }

  /** Null where the process died under the request. */
  async function asked(request: Promise<Answer>): Promise<Answer | null> {
    const answer = await request.catch(() => null);
    if (answer && !isFair(answer)) unexpected += 1;
    return answer;
  }

  const post = ({ id, betreff, key }: Letter) =>
    asked(clerk.post(`/api/posteingang/${id}/file`, { akteId, betreff, act }, key));

  const stands = () =>
    until(async () => (await asked(clerk.get('/api/session')))?.status === 200, {
      timeoutMs: 120_000,
    });

  async function killOne(part: Part): Promise<void> {
    await sleep(moment());
    if (await killPart(part, town.home)) killed[part] = (killed[part] ?? 0) + 1;
  }

  async function file(letter: Letter, at: number): Promise<void> {
    await stands();
    const part = at % 2 === 0 ? PARTS[(at / 2) % PARTS.length] : undefined;
    const [first] = await Promise.all([post(letter), part && killOne(part)]);
    letter.answer = first;
    if (!letter.insists) return;
    await until(
      async () => {
        const again = await post(letter);
        if (again === null || again.status >= 500) return false;
        // The answer of the first time, whether that had reached anybody or not.
        if (first?.status === 200) expect(again).toMatchObject({ status: 200, body: first.body });
        letter.answer = again;
        return true;
      },
      { timeoutMs: 120_000 },
    );
  }

  it('answers each that is asked for again by its key', async () => {
    const all = async () => {
      for (const [at, letter] of letters.entries()) await file(letter, at);
    };
    await town.explain(all());
    const insistent = letters.filter(({ insists }) => insists);
    expect(insistent.map(({ answer }) => answer?.status)).toEqual(insistent.map(() => 200));
  }, 900_000);

  it('has filed each once or not at all, and has said the truth of it', async () => {
    await stands();
    const { body: akte } = await clerk.get(`/api/akten/${akteId}`);
    const inside: { id: string; betreff: string }[] = [akte, ...akte.vorgaenge].flatMap(
      ({ dokumente }) => dokumente,
    );
    const figures = { found: 0, lost: 0, duplicated: 0, wrong: 0 };
    for (const { id, betreff, answer } of letters) {
      const { body: letter } = await clerk.get(`/api/posteingang/${id}?purpose=prefetch`);
      const there = inside.filter((dokument) => dokument.betreff === betreff);
      if (there.length > 1) figures.duplicated += 1;
      const isWhole = await liesWhole(letter, there[0]?.id);
      const isTold = answer?.status !== 200 || answer.body.dokumentId === there[0]?.id;
      if (answer?.status === 200 && there.length === 0) figures.lost += 1;
      if (!isWhole || !isTold) figures.wrong += 1;
      if (answer?.status === 200 && there.length === 1) figures.found += 1;
    }
    const acknowledged = letters.filter(({ answer }) => answer?.status === 200).length;
    const parts = Object.entries(killed).map(([part, times]) => `${times} × ${part}`);
    await report({
      story: 'filing many letters under SIGKILL',
      faults: parts.join(', '),
      acknowledged,
      ...figures,
      unexpected,
      remark: `${FILES} letters of one act; ${FILES - acknowledged} without an answer`,
    });
    expect({ ...figures, unexpected }).toEqual({
      found: acknowledged,
      lost: 0,
      duplicated: 0,
      wrong: 0,
      unexpected: 0,
    });
    expect(Object.keys(killed).length).toBe(PARTS.length);
  }, 300_000);

  /** A letter that lies in the Akte with the Dokument it is, and with its bytes; or waits, and is none. */
  async function liesWhole(
    letter: { id: string; state: string; filed: { dokumentId: string } | null },
    dokumentId: string | undefined,
  ): Promise<boolean> {
    if (dokumentId === undefined) return letter.state === 'ready' && letter.filed === null;
    const isFiled = letter.state === 'filed' && letter.filed?.dokumentId === dokumentId;
    const { bytes, status } = await clerk.bytes(`/api/dokumente/${dokumentId}/content?as=original`);
    const { versions } = (await clerk.get(`/api/dokumente/${dokumentId}`)).body;
    return isFiled && status === 200 && versions[0].original.sha256 === sha256Hex(bytes);
  }
});
