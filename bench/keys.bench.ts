import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/support/chromium.js';
import type { Client } from '../test/support/client.js';
import { Installation } from '../test/support/installation.js';
import { ClerkAtKeys, type Cost, type Way } from './support/keys/clerk-at-keys.js';
import { CountedKeyboard } from './support/keys/counted-keyboard.js';
import { MixedInbox, type Truth } from './support/keys/mixed-inbox.js';
import { figure, report, table } from './support/report.js';

/** How letters go, and the most acts that are meant for it. */
const WAYS: readonly (readonly [way: Way, name: string, goal: string])[] = [
  ['proposed', 'proposed, all read right', '1'],
  ['one field', 'proposed, one field put right', '3'],
  ['more fields', 'proposed, more fields put right', ''],
  ['searched', 'not proposed, searched', ''],
  ['new', 'new Akte', '12'],
  ['aside', 'came before, laid aside', ''],
];

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function row(name: string, goal: string, costs: readonly Cost[]): string[] {
  const keys = costs.map((cost) => cost.keys);
  const typed = costs.map((cost) => cost.typed);
  const both = costs.map((cost) => cost.keys + cost.typed);
  const figures = [middle(keys), Math.max(0, ...keys), middle(typed), middle(both)];
  return [name, String(costs.length), goal, ...figures.map((value) => figure(value, 1))];
}

/** Letters in the inbox by their ids. */
async function byId(eyes: Client, truths: readonly Truth[]): Promise<Map<string, Truth>> {
  const { body } = await eyes.get('/api/posteingang?limit=100');
  const items: { id: string; filename: string }[] = body.items;
  const found = items.flatMap(({ id, filename }) => {
    const truth = truths.find(({ posted }) => posted.filename === filename);
    return truth ? [[id, truth] as const] : [];
  });
  return new Map(found);
}

async function signIn(page: Page, town: Installation): Promise<void> {
  const user = town.demo.users.find(({ username }) => username === 'neumann');
  await page.goto(town.url);
  await page.getByLabel('Benutzername').fill('neumann');
  await page.getByLabel('Kennwort').fill(user?.password ?? '');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: /^Benutzermenü/ }).waitFor();
}

/** Goes through what lies in the inbox, letter by letter, as the app leads on. */
async function workOff(
  clerk: ClerkAtKeys,
  { page }: CountedKeyboard,
  letters: ReadonlyMap<string, Truth>,
  act: (id: string, truth: Truth) => Promise<Cost>,
): Promise<Cost[]> {
  const costs: Cost[] = [];
  const [first] = letters.keys();
  await page.goto(new URL(`/eingang?eintrag=${first ?? ''}`, page.url()).href);
  await page.locator('.inbox-row[aria-current]').focus();
  for (let id: string | null = first ?? null; id !== null; id = await clerk.next(id)) {
    const truth = letters.get(id);
    if (!truth) throw new Error(`letter ${id} is none of those that were received`);
    costs.push(await act(id, truth));
  }
  return costs;
}

const town = await Installation.start();
const browser = await launchBrowser();
try {
  const eyes = await town.signIn('neumann');
  const { inbox, monday, later } = await MixedInbox.prepare(eyes, await town.signIn('registratur'));
  const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  await signIn(page, town);
  const keyboard = new CountedKeyboard(page);
  const clerk = new ClerkAtKeys(keyboard, eyes, inbox);
  const settle = (id: string, truth: Truth) => clerk.settle(id, truth);
  const costs = await workOff(clerk, keyboard, await byId(eyes, monday), settle);
  await inbox.receive(later);
  const righted = await workOff(clerk, keyboard, await byId(eyes, later), (id, truth) =>
    clerk.putRight(id, truth),
  );
  const head = [
    'letters',
    'number',
    'goal',
    'acts, median',
    'most',
    'typed, median',
    'both, median',
  ];
  const rows = WAYS.map(([way, name, goal]) =>
    row(
      name,
      goal,
      costs.filter((cost) => cost.way === way),
    ),
  );
  const all = row('all of a mixed inbox', 'median 4', costs);
  const wrong = row('filed wrongly, put right', '6', righted);
  const focus = `The focus was lost ${keyboard.lost} times in ${keyboard.looked} looks (goal: 0).`;
  await report(
    'keys',
    `${table(head, [all, ...rows.filter(([, n]) => n !== '0'), wrong])}\n\n${focus}`,
  );
} finally {
  await browser.close();
  await town.remove();
}
