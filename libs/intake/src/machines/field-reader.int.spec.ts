import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChildEnded } from '#libs/children';
import type { FieldPage } from '#libs/letters';
import { townArea } from '#libs/town';
import { settingsOf } from '#libs/platform/testing';
import { FieldReader, FieldsNotDetermined } from './field-reader.js';

const page = (text: string, pageNo = 1): FieldPage => ({
  pageNo,
  widthPx: 1,
  heightPx: 1,
  text,
  words: [],
});
const received = new Date('2026-11-20T23:30:00.000Z');
const town = settingsOf(townArea, {});

/** A reader whose child has less time than it needs to answer anything. */
class HurriedReader extends FieldReader {
  protected override readonly limits = { wallMs: 1, cpuMs: 1, rssBytes: 1e9, outputBytes: 1e6 };
}

/** Children of this process that go over texts. */
function children(): string[] {
  const tasks = readdirSync('/proc/self/task');
  const pids = tasks.flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' '),
  );
  return pids.filter((pid) => pid !== '' && commandOf(pid).includes('field-reader'));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

describe(FieldReader.name, () => {
  let reader: FieldReader;
  const readers: FieldReader[] = [];

  beforeEach(() => {
    reader = new FieldReader(town);
    readers.push(reader);
  });
  afterEach(() => {
    for (const one of readers.splice(0)) one.onApplicationShutdown();
  });

  const values = async (text: string) =>
    (await reader.read({ pages: [page(text)], receivedAt: received })).fields.map(
      ({ field, value }) => [field, value],
    );

  it('knows the day on which the letter came, by the clocks of the town', async () => {
    expect(await values('Datum: 21.11.2026')).toEqual([['letter-date', '2026-11-21']]);
    expect(await values('Datum: 22.11.2026')).toEqual([]);
  });

  it('goes over texts in a process of its own, one after the other', async () => {
    await Promise.all([values('Datum: 01.11.2026'), values('Datum: 02.11.2026')]);
    expect(children()).toHaveLength(1);
  });

  it('says of a text that takes too long that it is to blame, and takes the next one', async () => {
    const hurried = new HurriedReader(town);
    readers.push(hurried);
    for (const text of ['Datum: 01.11.2026', 'Datum: 02.11.2026']) {
      await expect(hurried.read({ pages: [page(text)], receivedAt: received })).rejects.toThrow(
        FieldsNotDetermined,
      );
    }
    expect(await values('Datum: 01.11.2026')).toHaveLength(1);
  });

  it('blames no text for a worker that stops', async () => {
    await values('Datum: 01.11.2026');
    const long = Array.from({ length: 5 }, (_, no) => page('a '.repeat(10_000), no + 1));
    const asked = reader
      .read({ pages: long, receivedAt: received })
      .catch((error: unknown) => error);
    await new Promise((done) => setImmediate(done));
    reader.onApplicationShutdown();
    expect(await asked).toBeInstanceOf(ChildEnded);
  });

  it('is another reader in a town that calls itself otherwise', () => {
    const other = new FieldReader(settingsOf(townArea, { AKTEI_TOWN_NAME: 'Stadt Sonnbrück' }));
    expect(other.name).not.toBe(reader.name);
    expect(new FieldReader(town).name).toBe(reader.name);
  });
});
