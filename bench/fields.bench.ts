import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Reader } from '#libs/imaging';
import type { FieldOptions, FieldPage } from '#libs/letters';
import { proposeFields } from '#libs/letters/fields';
import {
  expectedKeptBack,
  expectedLetters,
  expectedOnPicture,
  expectedPages,
  Measure,
  ownAktenzeichen,
  ownNames,
  plainPage,
  truthPage,
  typedPage,
  type Expected,
} from '#libs/letters/testing';

/**
 * Letters of our own, those among them that no rule was fitted to, and pages with ground truth beside the
 * repository.
 */
const letters = resolve('libs/letters/src/testing/letters');
const keptBack = resolve('libs/letters/src/testing/kept-back');
const corpus = resolve('../shared/eval/ocr');

const options: FieldOptions = {
  aktenzeichen: ownAktenzeichen,
  today: '2026-12-31',
  ownNames,
};

async function measure(
  title: string,
  expected: Readonly<Record<string, Expected>>,
  page: (id: string) => FieldPage | Promise<FieldPage>,
): Promise<void> {
  const result = new Measure();
  for (const [id, values] of Object.entries(expected))
    result.add(id, proposeFields([await page(id)], options), values);
  console.log(`\n${title}: ${Object.keys(expected).length} pages\n${result.table()}`);
  for (const fault of result.faults) console.log(`  ${fault}`);
}

/** Reads every page once; a page that stands there is expected to show what its text leaves out. */
async function measureReadings(): Promise<void> {
  const reader = await Reader.start({ engine: 'auto', processes: 1, language: 'deu' });
  const { name, model, version } = reader.engineInfo;
  const files = new Map(
    readdirSync(corpus)
      .filter((file) => /\.(jpg|tif)$/.test(file))
      .map((file) => [file.replace(/\.\w+$/, ''), join(corpus, file)]),
  );
  const onPicture = Object.fromEntries(
    Object.entries(expectedPages).map(([id, values]) => [
      id,
      { ...values, ...expectedOnPicture[id] },
    ]),
  );
  await measure(`corpus, read by ${name} ${version} ${model}`, onPicture, (id) =>
    reader.readPage(files.get(id) ?? '', 1),
  );
  await reader.close();
}

for (const [name, folder, expected] of [
  ['letters', letters, expectedLetters],
  ['letters kept back', keptBack, expectedKeptBack],
] as const) {
  const letter = (id: string): string => readFileSync(join(folder, id), 'utf8');
  await measure(`${name}, words in lines`, expected, (id) => typedPage(letter(id)));
  await measure(`${name}, columns apart`, expected, (id) => typedPage(letter(id), 'apart'));
  await measure(`${name}, text only`, expected, (id) => plainPage(letter(id)));
}
if (existsSync(corpus)) {
  await measure('corpus, true text', expectedPages, (id) => truthPage(corpus, id));
  await measureReadings();
} else console.log(`\npages of the corpus are not at ${corpus}`);
