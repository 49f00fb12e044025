import type { Role } from '../../contracts/index.js';

/** A unit of the fictional Stadt Musterstadt. */
export interface DemoUnit {
  readonly name: string;
  readonly parent: string | null;
  readonly centralMail?: boolean;
}

/** A person of the demo town. */
export interface DemoPerson {
  readonly username: string;
  readonly displayName: string;
  readonly roles: Role[];
  /** The first is the one where the person works. */
  readonly units: readonly string[];
}

export const demoUnits: readonly DemoUnit[] = [
  { name: 'Stadt Musterstadt', parent: null },
  { name: 'Büro des Bürgermeisters', parent: 'Stadt Musterstadt' },
  { name: 'FB 1 Zentrale Dienste und Finanzen', parent: 'Stadt Musterstadt' },
  { name: 'Scanstelle', parent: 'FB 1 Zentrale Dienste und Finanzen', centralMail: true },
  { name: 'Registratur', parent: 'FB 1 Zentrale Dienste und Finanzen' },
  { name: 'Kämmerei', parent: 'FB 1 Zentrale Dienste und Finanzen' },
  { name: 'FB 2 Bürgerdienste', parent: 'Stadt Musterstadt' },
  { name: 'FB 3 Ordnung', parent: 'Stadt Musterstadt' },
  { name: 'FB 4 Bauen und Umwelt', parent: 'Stadt Musterstadt' },
  { name: 'Rechnungsprüfungsamt', parent: 'Stadt Musterstadt' },
];

export const demoPeople: readonly DemoPerson[] = [
  {
    username: 'neumann',
    displayName: 'Sabine Neumann',
    // In a small town somebody passes the mail on beside other work.
    roles: ['clerk', 'mail_room'],
    units: ['FB 3 Ordnung', 'Scanstelle'],
  },
  {
    username: 'poststelle',
    displayName: 'Karin Vogt',
    roles: ['mail_room'],
    units: ['Scanstelle'],
  },
  { username: 'scan', displayName: 'Jonas Weber', roles: ['scan_operator'], units: ['Scanstelle'] },
  {
    username: 'registratur',
    displayName: 'Petra Schulz',
    roles: ['registrar'],
    units: ['Stadt Musterstadt'],
  },
  {
    username: 'pruefung',
    displayName: 'Martin Krüger',
    roles: ['auditor'],
    units: ['Rechnungsprüfungsamt'],
  },
  {
    username: 'betrieb',
    displayName: 'Ayşe Yıldız',
    roles: ['operator'],
    units: ['FB 1 Zentrale Dienste und Finanzen'],
  },
];

/** The scan station of the demo town. */
export const demoStation = { name: 'Scanstation Poststelle', unit: 'Scanstelle' };
