import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterPdf } from '#libs/imaging/testing';
import { AppConfig } from '#libs/platform';
import { tempDir } from '#libs/platform/testing';
import { readingArea } from '../contracts/index.js';
import { PageReader } from './page-reader.js';

describe(PageReader.name, () => {
  const config = AppConfig.fromEnvironment({
    DATABASE_URL: 'postgres://nobody@localhost/nothing',
    AKTEI_MAX_PAGES: '2',
  });
  let reader: PageReader;
  let folder: string;

  beforeAll(async () => {
    folder = await tempDir();
    reader = new PageReader(config.of(readingArea), { folder });
  });
  afterAll(() => reader.onApplicationShutdown());

  const probe = async (pages: number) => {
    const path = join(folder, `${pages}.pdf`);
    await writeFile(path, await letterPdf({ pages: Array.from({ length: pages }, () => ['x']) }));
    return (await reader.get()).probe(path);
  };

  it('reads as many pages of an original as the settings allow', async () => {
    expect(await probe(2)).toMatchObject({ verdict: 'readable', pageCount: 2, flags: [] });
  });

  it('keeps an original with more and says so', async () => {
    const flags = ['ORIGINAL.TOO_MANY_PAGES'];
    expect(await probe(3)).toMatchObject({ verdict: 'stored-only', pageCount: 0, flags });
  });
});
