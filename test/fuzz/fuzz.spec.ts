import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi } from '#libs/platform';
import { admitStation, gather, headersOf } from '../access/people.js';
import { layCanaries } from '../access/scene.js';
import { WholeHouse } from '../support/whole-house.js';
import { Gun } from './gun.js';
import { Random } from './random.js';
import { aim, operationsOf, withHalves, type Shot } from './requests.js';
import { Maker } from './schema.js';

const SEED = Number(process.env['AKTEI_FUZZ_SEED'] ?? 777);
const REQUESTS = process.env['AKTEI_FULL'] ? 100_000 : 20_000;
const AT_ONCE = 10;
/** Milliseconds; far beyond what a busy machine needs for the dearest answer, a printed history. */
const PATIENCE = 60_000;

/**
 * Sends what the OpenAPI document promises to understand, and what lies just beside it. Without it the
 * first person who pastes something strange would find the hole.
 */
describe('the server under strange requests', () => {
  let house: WholeHouse;
  let ids: string[];
  let identities: Readonly<Record<string, string>>[];

  beforeAll(async () => {
    house = await WholeHouse.open();
    const everybody = await gather(house);
    const outside = everybody.get('scan operator of FB 2');
    if (!outside) throw new Error('nobody to bring in the mail');
    ids = Object.values(await layCanaries(house, outside));
    identities = await Promise.all(
      ['neumann', 'registratur', 'pruefung', 'scan', 'betrieb'].map((name) =>
        headersOf(house, name),
      ),
    );
    identities.push({ authorization: `Bearer ${(await admitStation(house)).key}` }, {});
  }, 120_000);
  afterAll(() => house.close());

  it(
    'answers every one of them, and never with a failure of its own',
    async () => {
      const document = describeApi(house.app);
      const operations = operationsOf(document);
      const random = new Random(SEED);
      const maker = new Maker(document, random, ids);
      const gun = new Gun(house.url, PATIENCE);
      const answers = new Map<number, number>();
      const failures: { shot: Shot; status: number; text: string }[] = [];
      let left = REQUESTS;
      const began = performance.now();
      const shooter = async () => {
        while (left > 0) {
          left -= 1;
          const shot = aim(random.pick(operations), maker, random);
          const identity = endsSessions(shot) ? {} : random.pick(identities);
          const { status, text } = await gun.fire(shot, identity);
          answers.set(status, (answers.get(status) ?? 0) + 1);
          if (status === 0 || status >= 500) failures.push({ shot, status, text });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, shooter));
      gun.close();
      const seconds = (performance.now() - began) / 1000;
      const table = [...answers].sort(([a], [b]) => a - b).map(([s, n]) => `${s}: ${n}`);
      console.log(
        `${REQUESTS} Anfragen, Saat ${SEED}, ${seconds.toFixed(0)} s; ${table.join(', ')}`,
      );
      expect(failures.slice(0, 5)).toEqual([]);
    },
    20 * 60_000,
  );

  it('refuses half a character in each text and each name of a field that it takes, and never fails on it', async () => {
    const document = describeApi(house.app);
    const gun = new Gun(house.url, PATIENCE);
    const maker = new Maker(document, new Random(SEED), ids);
    const wrong: unknown[] = [];
    for (const shot of operationsOf(document).flatMap((each) => withHalves(each, maker))) {
      const heard = await Promise.all(identities.map((own) => gun.fire(shot, own)));
      const bad = heard.filter(({ status }) => ![400, 401, 403, 429].includes(status));
      const told = heard.some(({ text }) => text.includes('REQUEST.INVALID'));
      if (bad.length > 0 || !told) wrong.push({ shot, heard });
    }
    gun.close();
    expect(wrong).toEqual([]);
  }, 180_000);

  it('lets everybody work on afterwards', async () => {
    const heard = identities.map((own) => house.speak(own)('GET', '/api/org-units'));
    const statuses = (await Promise.all(heard)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 401]);
  });
});

/** Whoever has signed out is a stranger from then on, and there are enough of those. */
function endsSessions({ method, path }: Shot): boolean {
  return method === 'DELETE' && path.startsWith('/api/session');
}
