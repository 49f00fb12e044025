import { launchBrowser } from '../test/support/chromium.js';
import { Installation } from '../test/support/installation.js';
import { ClerkAtKeys, type Cost } from './support/keys/clerk-at-keys.js';
import { MixedInbox } from './support/keys/mixed-inbox.js';
import { figure, report, table } from './support/report.js';

const WAYS = ['proposed', 'searched', 'new'] as const;

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

function row(name: string, costs: readonly Cost[]): string[] {
  const keys = costs.map((cost) => cost.keys);
  const typed = costs.map((cost) => cost.typed);
  const all = costs.map((cost) => cost.keys + cost.typed);
  const most = Math.max(0, ...keys);
  return [
    name,
    String(costs.length),
    ...[middle(keys), most, middle(typed), middle(all)].map((value) => figure(value, 0)),
  ];
}

const town = await Installation.start();
const browser = await launchBrowser();
try {
  const eyes = await town.signIn('neumann');
  const { inbox, truths } = await MixedInbox.prepare(eyes);
  const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  const password = town.demo.users.find(({ username }) => username === 'neumann')?.password ?? '';
  await page.goto(town.url);
  await page.getByLabel('Benutzername').fill('neumann');
  await page.getByLabel('Kennwort').fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: /^Benutzermenü/ }).waitFor();
  const { body } = await eyes.get('/api/posteingang?limit=100');
  const ids: { id: string; filename: string }[] = body.items;
  const clerk = new ClerkAtKeys(page, eyes, inbox);
  const costs: Cost[] = [];
  const names = new Map(ids.map(({ id, filename }) => [id, filename]));
  await page.goto(`${town.url}/eingang?eintrag=${ids[0]?.id ?? ''}`);
  for (let id: string | null = ids[0]?.id ?? null; id !== null; id = await clerk.next(id)) {
    const truth = truths.get(names.get(id) ?? '');
    if (!truth) throw new Error(`letter ${id} is none of those that were received`);
    costs.push(await clerk.file(id, truth));
  }
  const head = [
    'letters of a mixed inbox',
    'letters',
    'keys, median',
    'keys, most',
    'typed, median',
    'both, median',
  ];
  const rows = WAYS.map((way) =>
    row(
      way,
      costs.filter((cost) => cost.way === way),
    ),
  );
  await report('keys', table(head, [row('all', costs), ...rows]));
} finally {
  await browser.close();
  await town.remove();
}
