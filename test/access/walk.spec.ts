import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Person } from '#libs/identity/testing';
import { rows, sql } from '#libs/platform';
import { WholeHouse } from '../support/whole-house.js';
import { FORGED, gather, NOBODY, RIGHTFUL, type Identity, type Rightful } from './people.js';
import { ask, knock, type Asked } from './requests.js';
import { READERS, RIGHTS, type Right } from './rights.js';
import { documentedRoutes, existingRoutes, methodOf, pathOf } from './routes.js';
import { CANARIES, layCanaries, type Canary, type Scene } from './scene.js';

/** Milliseconds; a thousand requests, some of which print. */
jest.setTimeout(240_000);

/** Never ends its answer. */
const ENDLESS = 'GET /api/live';
const CANARY_NAMES: readonly Canary[] = ['akte', 'mail', 'central', 'accounts'];

interface Heard {
  readonly status: number;
  readonly canaries: readonly Canary[];
}

/** Somebody who asks something, and whether what was heard is right. */
interface Step {
  readonly name: Identity;
  readonly asked: Asked;
  readonly right: (heard: Heard) => boolean;
}

const refused = ({ status }: Heard) => [401, 403, 404].includes(status);
const silent = ({ canaries }: Heard) => canaries.length === 0;

/**
 * Everybody asks every route for what is not theirs, and for what is. Without it nobody could say
 * that a new route asks for the right, nor that a name, a text or a number leaks beside it.
 */
describe('a walk through the house', () => {
  let house: WholeHouse;
  let scene: Scene;
  let everybody: ReadonlyMap<Identity, Person>;
  let cells = 0;

  beforeAll(async () => {
    house = await WholeHouse.open();
    everybody = await gather(house);
    scene = await layCanaries(house, somebody('scan operator of FB 2'));
  });
  afterAll(async () => {
    console.log(`Rundgang: ${cells} Zellen, ${Object.keys(RIGHTS).length} Wege`);
    await house.close();
  });

  function somebody(name: Identity): Person {
    const person = everybody.get(name);
    if (!person) throw new Error(`${name} is not here`);
    return person;
  }
  async function hear(name: Identity, { method, path, init }: Asked): Promise<Heard> {
    const answer = await somebody(name)(method, path, init);
    const head = JSON.stringify([...answer.headers]);
    const text = head + Buffer.from(await answer.arrayBuffer()).toString('latin1');
    return {
      status: answer.status,
      canaries: CANARY_NAMES.filter((canary) => text.includes(CANARIES[canary])),
    };
  }
  /** Where something was heard that is not right. */
  async function walk(steps: readonly Step[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const { name, asked, right } of steps) {
      const heard = await hear(name, asked);
      const { status, canaries } = heard;
      if (!right(heard))
        wrong.push(`${name}: ${asked.method} ${asked.path} ${status} ${canaries.join()}`);
    }
    cells += steps.length;
    return wrong;
  }
  /** How often each thing was done, apart from refusals. */
  const whatWasDone = () =>
    house.db.run((ctx) =>
      rows(
        ctx,
        sql`select action, count(*)::int as n from audit.event
            where action not like 'request.%' group by 1 order by 1`,
      ),
    );
  const routes = () => Object.entries(RIGHTS).filter(([route]) => route !== ENDLESS);
  const closed = () => routes().filter(([, { open }]) => !open);

  it('meets every route that is documented, and no other one', () => {
    const existing = existingRoutes(house.app);
    expect(existing).toEqual(documentedRoutes(house.app));
    expect(Object.keys(RIGHTS).sort()).toEqual(existing);
  });

  it('opens to nobody who is not somebody any more', async () => {
    const before = await whatWasDone();
    const right = (heard: Heard) => heard.status === 401 && silent(heard);
    const steps = closed().flatMap(([route]) =>
      NOBODY.map((name) => ({ name, asked: ask(route, scene), right })),
    );
    expect(await walk(steps)).toEqual([]);
    expect(await whatWasDone()).toEqual(before);
  });

  it('lets no other page change anything in the name of somebody', async () => {
    const before = await whatWasDone();
    const right = (heard: Heard) => heard.status === 403 && silent(heard);
    const steps = closed()
      .filter(([route]) => !['GET', 'HEAD', 'OPTIONS'].includes(methodOf(route)))
      .flatMap(([route]) => FORGED.map((name) => ({ name, asked: ask(route, scene), right })));
    expect(await walk(steps)).toEqual([]);
    expect(await whatWasDone()).toEqual(before);
  });

  it('refuses everybody what is not theirs, and lets no word of it out', async () => {
    const before = await whatWasDone();
    const right = (heard: Heard) => refused(heard) && silent(heard);
    const steps = closed().flatMap(([route, { who }]) =>
      RIGHTFUL.filter((name) => !who.includes(name)).map((name) => ({
        name,
        asked: ask(route, scene),
        right,
      })),
    );
    expect(await walk(steps)).toEqual([]);
    expect(await whatWasDone()).toEqual(before);
  });

  it('shows what came for the whole house to none of the clerks it was not passed on to', async () => {
    const before = await whatWasDone();
    const central = {
      ...scene,
      stapelId: scene.centralStapelId,
      letterId: scene.centralLetterId,
    };
    const right = (heard: Heard) => refused(heard) && silent(heard);
    const steps = closed()
      .map(([route]) => route)
      .filter((route) => / \/api\/(posteingang|stapel)\/\{id\}/.test(route))
      .flatMap((route) =>
        RIGHTFUL.filter((name) => !READERS.central.includes(name)).map((name) => ({
          name,
          asked: ask(route, central),
          right,
        })),
      );
    expect(steps.length).toBeGreaterThan(50);
    expect(await walk(steps)).toEqual([]);
    expect(await whatWasDone()).toEqual(before);
  });

  it('shows everybody what is theirs, and of the rest nothing in any list', async () => {
    const steps = routes()
      .filter(([route]) => methodOf(route) === 'GET')
      .flatMap(([route, rule]) =>
        rule.who.map((name) => ({
          name,
          asked: ask(route, scene),
          right: ({ status, canaries }: Heard) =>
            status === 200 && canaries.join() === visibleTo(name, rule).join(),
        })),
      );
    expect(await walk(steps)).toEqual([]);
  });

  it('gives no other method to any path', async () => {
    const right = (heard: Heard) => heard.status === 404 && silent(heard);
    const paths = [...new Set(Object.keys(RIGHTS).map(pathOf))];
    const steps = paths
      .flatMap((path) => ['PUT', 'POST', 'PATCH', 'DELETE'].map((method) => `${method} ${path}`))
      .filter((route) => !RIGHTS[route])
      .map((route) => ({ name: 'registrar' as const, asked: ask(route, scene), right }));
    expect(await walk(steps)).toEqual([]);
  });

  it('knows every spelling of a path, and none opens a door', async () => {
    const { path } = ask('GET /api/akten/{id}', scene);
    const spellings = [
      path.toUpperCase(),
      path.replace('/api', '/API'),
      path.replace('/akten', '//akten'),
      path.replace('/akten', '/%61kten'),
      path.replace('/akten', '/x/../akten'),
      path.replace('/akten', '/x/%2e%2e/akten'),
      `${path}/`,
      `${path};x=1`,
      `${path}%00`,
      `${path}?as=auditor&role=registrar`,
    ];
    const right = (heard: Heard) => heard.status < 500 && silent(heard);
    const steps = spellings.flatMap((spelling) =>
      (['stranger', 'clerk of FB 2'] as const).map((name) => ({
        name,
        asked: { method: 'GET', path: spelling, init: {} },
        right,
      })),
    );
    expect(await walk(steps)).toEqual([]);
  });

  it('turns nobody away from what they may do', async () => {
    const right = (heard: Heard) => heard.status < 500 && !refused(heard);
    // Backwards, so that what is closed or thrown away was there for all others before.
    const steps = closed()
      .reverse()
      .filter(([route]) => methodOf(route) !== 'GET' && pathOf(route) !== '/api/session')
      .flatMap(([route, { who }]) =>
        who.map((name) => ({ name, asked: knock(route, scene), right })),
      );
    expect(await walk(steps)).toEqual([]);
  });
});

function visibleTo(name: Rightful, { shows = [] }: Right): Canary[] {
  return CANARY_NAMES.filter((each) => shows.includes(each) && READERS[each].includes(name));
}
