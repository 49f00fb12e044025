import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ListedLetter, Notices } from '../../apps/web/src/api/types.js';
import { aLetter, anItem, aPageText, noCounts } from './stage/letters.js';
import { held, type Reply } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

const ALL = 10_000;
const PAGE = 50;
const FAR = 'n9180';

/** Letters of a long inbox, the newest first, a minute between two of them. */
const letters = Array.from({ length: ALL }, (_, index) => {
  const receivedAt = new Date(Date.UTC(2026, 10, 23, 8) - index * 60_000).toISOString();
  return anItem(`n${index}`, { receivedAt });
});

/** A part of the list, as the town answers it. */
function part(all: readonly ListedLetter[], from: number, to: number) {
  return {
    items: all.slice(Math.max(0, from), to),
    nextCursor: to < all.length ? String(to) : null,
    previousCursor: from > 0 ? String(from) : null,
  };
}

function listed(all: readonly ListedLetter[], query: URLSearchParams): Reply {
  const [ids, around, before] = ['ids', 'around', 'before'].map((name) => query.get(name));
  if (ids) {
    const items = all.filter(({ id }) => ids.split(',').includes(id));
    return { json: { items, nextCursor: null, previousCursor: null } };
  }
  if (before) return { json: part(all, Number(before) - PAGE, Number(before)) };
  const at = all.findIndex(({ id }) => id === around);
  const from = at < 0 ? Number(query.get('cursor') ?? 0) : Math.max(0, at - PAGE / 2);
  return { json: part(all, from, from + PAGE) };
}

/** Without these a link into a long inbox would ask two hundred times, and each notice again. */
describe('a long inbox', () => {
  const stage = stageForTests();
  let clerk: Visit;
  let all: readonly ListedLetter[];

  beforeEach(async () => {
    clerk = await stage.begin();
    all = letters;
    clerk.on('GET /api/posteingang', ({ query }) => listed(all, query));
    clerk.on('GET /api/posteingang/counts', { json: { ...noCounts, all: ALL } });
    clerk.on('GET /api/posteingang/{id}', ({ path }) => ({
      json: aLetter(anItem(path.split('/').at(-1) ?? '')),
    }));
    clerk.on('GET /api/posteingang/{id}/pages/{no}', { json: aPageText(1, 'Ein Brief') });
  });

  const list = () => clerk.page.getByRole('region', { name: 'Offene Eingänge' });
  const row = (id: string) => list().locator(`a[href*="eintrag=${id}"]`);
  const current = (id: string) => row(id).and(clerk.page.locator('[aria-current=true]'));
  const asked = () => clerk.asked('GET /api/posteingang').map(({ query }) => query);
  const wheel = async (by: number) => {
    await list().hover();
    await clerk.page.mouse.wheel(0, by);
  };
  const told = (...notices: Notices['posteingang'][]): Reply => ({
    text: `retry: 60000\n\n${notices
      .map((data) => `event: posteingang\ndata: ${JSON.stringify(data)}\n\n`)
      .join('')}`,
    headers: { 'content-type': 'text/event-stream' },
  });
  const noticeOf = ({ id, pageCount, pagesDone, pagesFailed }: ListedLetter) => ({
    id,
    state: 'ready' as const,
    ...{ pageCount, pagesDone, pagesFailed },
    fieldsState: 'read' as const,
  });

  it('opens around the letter that a link leads to, with one question, and goes on to both sides', async () => {
    await clerk.goTo(`/eingang?eintrag=${FAR}`);
    await current(FAR).waitFor();
    const box = await row(FAR).boundingBox();
    expect(box?.y).toBeGreaterThan(100);
    expect(box?.y).toBeLessThan(900);
    expect(asked().map((query) => query.get('around'))).toEqual([FAR]);
    await wheel(-100_000);
    await clerk.hearing('GET /api/posteingang', 2);
    expect(asked()[1]?.get('before')).toBe(String(9180 - PAGE / 2));
    await wheel(-1_000);
    await row('n9140').waitFor();
    await wheel(100_000);
    await row('n9206').waitFor({ state: 'attached' });
  });

  it('shows a list from its beginning once it is narrowed to something else', async () => {
    clerk.on('GET /api/posteingang', ({ query }) => {
      const words = query.get('q');
      return listed(words ? all.filter((_, at) => at % 2 === 0) : all, query);
    });
    await clerk.goTo(`/eingang?eintrag=${FAR}`);
    await current(FAR).waitFor();
    const before = asked().length;
    await clerk.page.getByRole('searchbox', { name: 'Im Eingang suchen' }).fill('Markt');
    await current('n0').waitFor();
    const since = asked().slice(before);
    expect(since.map((query) => query.get('around'))).toEqual(since.map(() => null));
  });

  it('stays where it is when all of it is asked for anew, as without a line to the town', async () => {
    clerk.on('GET /api/live', told());
    await clerk.goTo(`/eingang?eintrag=${FAR}`);
    await current(FAR).waitFor();
    await wheel(-100_000);
    await row('n9155').waitFor();
    await wheel(-1_000);
    await row('n9140').waitFor();
    await clerk.page.evaluate(`document.querySelector('.inbox-list').dataset.same = 'yes'`);
    const before = asked().length;
    await clerk.hearing('GET /api/posteingang', before + 3);
    expect(asked().at(-1)?.has('around')).toBe(false);
    await clerk.page.locator('.inbox-list[data-same=yes]').waitFor();
    await row('n9140').waitFor();
  });

  it('opens around a letter that another screen leads to while a list is there', async () => {
    await clerk.goTo('/eingang');
    await current('n0').waitFor();
    const before = asked().length;
    await clerk.page.evaluate(`history.pushState(history.state, '', '/eingang?eintrag=${FAR}');
      dispatchEvent(new PopStateEvent('popstate'))`);
    await current(FAR).waitFor();
    expect(
      asked()
        .slice(before)
        .map((query) => query.get('around')),
    ).toEqual([FAR]);
  });

  it('asks only for letters it hears of, however much is loaded, and puts them where they belong', async () => {
    const fresh = anItem('neu', { receivedAt: '2026-11-23T08:30:00.000Z' });
    const read = { ...fresh.read, sender: { value: 'Finanzamt', sureness: 'sicher' as const } };
    const { receivedAt = '' } = letters[3] ?? {};
    const changed = anItem('n3', { receivedAt, read });
    const { answer, release } = held(
      told(
        noticeOf(fresh),
        ...[3, 4].map((at) => noticeOf(letters[at] ?? fresh)),
        noticeOf({ ...fresh, id: 'n9999' }),
      ),
    );
    clerk.on('GET /api/live', answer);
    await clerk.goTo('/eingang');
    await current('n0').waitFor();
    for (const page of [2, 3]) {
      await wheel(100_000);
      await clerk.hearing('GET /api/posteingang', page);
    }
    await wheel(-100_000);
    await row('n0').waitFor();
    const before = asked().length;
    all = [
      fresh,
      ...letters.flatMap((letter, at) => (at === 3 ? changed : at === 4 ? [] : letter)),
    ];
    release();
    await row('neu').waitFor({ state: 'attached' });
    await row('n3').getByText('Finanzamt').waitFor();
    await row('n4').waitFor({ state: 'detached' });
    const since = asked().slice(before);
    expect(since.every((query) => query.has('ids'))).toBe(true);
    expect(since.length).toBeLessThanOrEqual(2);
  });
});
