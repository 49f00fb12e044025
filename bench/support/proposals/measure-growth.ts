import { newId } from '#libs/kernel';
import { stemsOf, wordKeys, type Clue } from '#libs/letters/contracts';
import { one, sql } from '#libs/platform';
import { candidatesSql } from '../../../libs/records/src/persistence/candidates.repository.js';
import { asksOf } from '../../../libs/records/src/domain/letter-asks.js';
import { table } from '../report.js';
import { BenchHouse } from './house.js';

interface Plan {
  readonly Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
  readonly 'Execution Time': number;
}

/** A letter with some of everything. */
const LETTER: readonly Clue[] = [
  { kind: 'sender', value: 'absender 7' },
  { kind: 'reference', value: 'az4711' },
  { kind: 'address', value: 'lindenallee 7' },
  ...stemsOf('Sondernutzung Gerüst Lindenallee Fassadensanierung Bauzaun').map((value): Clue => ({
    kind: 'subject-word',
    value,
  })),
  ...Array.from({ length: 100 }, (_, n): Clue => ({ kind: 'text-word', value: `fuellwort${n}` })),
];

/** Blocks that the statement touches in towns of different size, for one letter and for fifty. */
export async function measureGrowth(sizes: readonly number[]): Promise<string> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const house = await BenchHouse.open();
    try {
      await fill(house, size);
      const [one, fifty] = [await blocks(house, 1), await blocks(house, 50)];
      rows.push([size.toLocaleString('en'), String(one), String(fifty)]);
    } finally {
      await house.close();
    }
  }
  return table(['Akten, a tenth of them her own', 'blocks, one letter', 'fifty letters'], rows);
}

async function blocks(house: BenchHouse, letters: number): Promise<number> {
  const asks = Array.from({ length: letters }, () => asksOf(LETTER));
  const found = await house.run((ctx) =>
    one<{ 'QUERY PLAN': readonly Plan[] }>(
      ctx,
      sql`explain (analyze, buffers, format json) ${candidatesSql(ctx, asks)}`,
    ),
  );
  const plan = found?.['QUERY PLAN'][0]?.Plan;
  if (process.env['AKTEI_BENCH_PLAN']) console.log(JSON.stringify(found, null, 1));
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
}

/** A Dokument in each Akte; one sender in a thousand is the same, every word of the Betreff but one is common. */
async function fill({ town }: BenchHouse, size: number): Promise<void> {
  const [own, other] = [town.orgUnit('FB 3'), town.orgUnit('FB 4')];
  const keys = stemsOf('Sondernutzung Gerüst').flatMap(wordKeys);
  const unit = `case when n % 10 = 0 then '${own}'::uuid else '${other}'::uuid end`;
  const id = (of: string): string => `md5('${of}' || n)::uuid`;
  const series = `generate_series(1, ${size}) n`;
  const words = keys.map((key) => `('akte-word', '${key}')`).join(', ');
  await town.db.asOwner(`
    set aktei.akten_read = 'all';
    set aktei.akten_change = 'all';
    insert into records.akte (id, aktenzeichen, aktenplaneinheit_id, org_unit_id, betreff, state,
        opened_at, last_changed_at, version)
      select ${id('akte')}, 'm-2026/' || n, '${town.einheitId}', ${unit}, 'Sondernutzung Gerüst ' || n,
        'open', now(), now(), 1 from ${series};
    insert into records.dokument (id, akte_id, betreff, kind, received_at, filed_at, source_type,
        source_id, version)
      select ${id('dok')}, ${id('akte')}, 'Brief', 'Schreiben', now(), now(), 'bench', '${newId()}', 1
      from ${series};
    insert into records.clue (id, akte_id, kind, value)
      select md5(k || v || n)::uuid, ${id('akte')}, k, v from ${series}, (values ${words}) w(k, v);
    insert into records.clue (id, akte_id, kind, value)
      select md5('a' || n)::uuid, ${id('akte')}, 'address', 'lindenallee ' || n from ${series};
    insert into records.clue (id, akte_id, dokument_id, kind, value)
      select md5('s' || n)::uuid, ${id('akte')}, ${id('dok')}, 'sender', 'absender ' || n % 1000 from ${series};
    insert into records.clue (id, akte_id, dokument_id, kind, value)
      select md5('r' || n)::uuid, ${id('akte')}, ${id('dok')}, 'reference', 'az' || n from ${series};
    analyze records.clue; analyze records.akte; analyze records.dokument;
  `);
}
