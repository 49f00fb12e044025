import { describe, expect, it } from '@jest/globals';
import type { MailRoom, RoleGrant, Session } from '../../apps/web/src/api/types.js';
import { axeOn } from './stage/axe.js';
import { anAuditor, anOperator, aSession } from './stage/people.js';
import { refusal } from './stage/replies.js';
import { stageForTests } from './stage/stage.js';
import type { Visit } from './stage/visit.js';

function aGrant(id: string, change: Partial<RoleGrant> = {}): RoleGrant {
  return {
    id,
    state: 'open',
    user: { id: `u-${id}`, name: 'Erika Muster', username: 'erika' },
    roles: ['clerk', 'auditor'],
    orgUnits: [{ id: 'o-3', name: 'FB 3 Ordnung' }],
    askedBy: { id: 'u-9', name: 'Jan Betreuer' },
    askedAt: '2026-11-30T08:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
    youMay: ['confirm', 'reject'],
    ...change,
  };
}

const confirmed = aGrant('eins', {
  state: 'confirmed',
  decidedBy: { id: 'u-1', name: 'Ayşe Yıldız' },
  decidedAt: '2026-11-30T09:00:00.000Z',
  youMay: [],
});

/** Without these roles would wait that nobody sees, or be confirmed for somebody else than was read. */
describe('roles that wait for a second person', () => {
  const stage = stageForTests();
  let person: Visit;

  const part = (name: string) => person.page.getByRole('region', { name });
  const waiting = () => part('Warten auf eine zweite Person');
  const decided = () => part('Zuletzt entschieden');
  const button = (name: string) => person.page.getByRole('button', { name });

  async function begin(
    items: RoleGrant[],
    session: Session = anOperator(),
    mailRooms: MailRoom[] = [],
  ): Promise<void> {
    person = await stage.begin(session);
    person.on('GET /api/role-grants', { json: { items } });
    person.on('GET /api/mail-rooms', { json: { items: mailRooms } });
    await person.goTo('/verwaltung');
    await person.page.getByRole('heading', { level: 1, name: 'Verwaltung: Rollen' }).waitFor();
  }

  it('are what an operator begins with, in the words of the office', async () => {
    person = await stage.begin(anOperator());
    person.on('GET /api/role-grants', { json: { items: [aGrant('eins')] } });
    person.on('GET /api/mail-rooms', { json: { items: [] } });
    await person.goTo('/');
    const entry = waiting().getByRole('listitem');
    await entry.getByText('Sachbearbeitung, Rechnungsprüfung').waitFor();
    await entry.getByText('FB 3 Ordnung').waitFor();
    await entry.getByText('Vergeben von Jan Betreuer, 30.11.2026 09:00').waitFor();
    await decided().getByText('Noch keine Rolle wurde vergeben.').waitFor();
  });

  it('stand below who sees the mail of the house where nobody has the role for it', async () => {
    const room = { orgUnitId: 'o-9', orgUnitName: 'Scanstelle', people: 0, standIn: null } as const;
    await begin([], anOperator(), [
      { ...room, standIn: 'registrar' },
      { ...room, orgUnitId: 'o-8', orgUnitName: 'Bürgerbüro' },
      { ...room, orgUnitId: 'o-7', orgUnitName: 'Rathaus', people: 2 },
    ]);
    const told = person.page.getByRole('list', { name: 'Post für das ganze Haus' });
    const [first, second, ...more] = await told.getByRole('listitem').allTextContents();
    expect(first).toMatch(/Scanstelle.*alle aus der Registratur/);
    expect(second).toMatch(/Bürgerbüro.*Vergeben Sie die Rolle Poststelle/);
    expect(more).toEqual([]);
  });

  it('hold after a confirmation by keyboard, which is told, and the focus is not lost', async () => {
    await begin([aGrant('eins')]);
    person.on('POST /api/role-grants/eins/confirm', () => {
      person.on('GET /api/role-grants', { json: { items: [confirmed] } });
      return { json: { secondHalf: null } };
    });
    await button('Bestätigen: Erika Muster').press('Enter');
    const report = person.page.getByLabel('Meldungen');
    await report.getByText('Rollen für Erika Muster bestätigt.').waitFor();
    await decided().getByText('Bestätigt von Ayşe Yıldız, 30.11.2026 10:00').waitFor();
    const focused = person.page.locator(':focus');
    expect(await focused.innerText()).toBe('Warten auf eine zweite Person');
    expect(await button('Bestätigen: Erika Muster').count()).toBe(0);
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'show the half of a password until it is put away, at %i px, %s',
    async (width, colorScheme) => {
      await begin([aGrant('eins')]);
      await person.page.setViewportSize({ width, height: 844 });
      await person.page.emulateMedia({ colorScheme });
      const secondHalf = 'abcd-efgh-ijkm-npqr-stuv-wxyz';
      person.on('POST /api/role-grants/eins/confirm', () => {
        person.on('GET /api/role-grants', { json: { items: [confirmed] } });
        return { json: { secondHalf } };
      });
      await button('Bestätigen: Erika Muster').press('Enter');
      const note = part('Zweite Hälfte des Einmal-Kennworts für Erika Muster');
      await note.getByText(secondHalf).waitFor();
      await note.getByText('Nur der Person selbst geben').waitFor();
      await decided().getByText('Bestätigt von Ayşe Yıldız, 30.11.2026 10:00').waitFor();
      expect(await person.page.locator(':focus').innerText()).toContain('Zweite Hälfte');
      const { violations } = await axeOn(person.page).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const screen = await person.page.evaluate('document.documentElement.scrollWidth');
      expect(screen).toBeLessThanOrEqual(width);
      await button('Notiert, ausblenden').click();
      expect(await person.page.getByText(secondHalf).count()).toBe(0);
      expect(await person.page.locator(':focus').innerText()).toBe('Warten auf eine zweite Person');
    },
  );

  it('that somebody else has decided meanwhile say so and are shown as they stand', async () => {
    await begin([aGrant('eins')]);
    const why = 'Über diese Vergabe ist schon entschieden: sie ist bestätigt.';
    person.on('POST /api/role-grants/eins/reject', () => {
      person.on('GET /api/role-grants', { json: { items: [confirmed] } });
      return refusal(409, 'ROLE-GRANT.DECIDED', 'Schon entschieden', why);
    });
    await button('Ablehnen: Erika Muster').click();
    await person.page.getByLabel('Meldungen').getByText(why).waitFor();
    await decided()
      .getByText(/^Vergeben.*Bestätigt von Ayşe Yıldız/s)
      .waitFor();
  });

  it('can be withdrawn by whoever has given them, and by nothing else decided', async () => {
    await begin([aGrant('eins', { youMay: ['withdraw'] })]);
    person.on('POST /api/role-grants/eins/reject', () => {
      person.on('GET /api/role-grants', { json: { items: [] } });
      return { status: 204 };
    });
    expect(await waiting().getByRole('button').allInnerTexts()).toEqual(['Zurückziehen']);
    await button('Zurückziehen: Erika Muster').click();
    await waiting().getByText('Keine Rolle wartet auf eine zweite Person.').waitFor();
  });

  it('are read by the audit office, which decides nothing', async () => {
    const auditor = anAuditor();
    auditor.user.permissions.push('role-grant.read');
    const host = aGrant('zwei', { ...confirmed, id: 'zwei', askedBy: null, decidedBy: null });
    await begin([aGrant('eins', { youMay: [] }), host], auditor);
    await decided().getByText('Vergeben am Rechner selbst, 30.11.2026 09:00').waitFor();
    expect(await waiting().getByRole('listitem').count()).toBe(1);
    expect(await person.page.getByRole('main').getByRole('button').count()).toBe(0);
  });

  it('are not there for a clerk', async () => {
    person = await stage.begin(aSession());
    await person.goTo('/verwaltung');
    await person.page.getByRole('heading', { name: 'Seite nicht gefunden' }).waitFor();
    expect(person.asked('GET /api/role-grants')).toEqual([]);
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('can be read by everybody at %i px, %s', async (width, colorScheme) => {
    const long = {
      id: 'u',
      name: 'Maximiliane-Charlotte von der Lindenbruckmühle',
      username: 'mc',
    };
    await begin([aGrant('eins', { user: long }), confirmed]);
    await person.page.setViewportSize({ width, height: 844 });
    await person.page.emulateMedia({ colorScheme });
    const { violations } = await axeOn(person.page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const screen = await person.page.evaluate('document.documentElement.scrollWidth');
    expect(screen).toBeLessThanOrEqual(width);
  });
});
