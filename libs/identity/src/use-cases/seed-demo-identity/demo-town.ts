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
  readonly unit: string;
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
  { username: 'neumann', displayName: 'Sabine Neumann', roles: ['clerk'], unit: 'FB 3 Ordnung' },
  { username: 'scan', displayName: 'Jonas Weber', roles: ['scan_operator'], unit: 'Scanstelle' },
  {
    username: 'registratur',
    displayName: 'Petra Schulz',
    roles: ['registrar'],
    unit: 'Stadt Musterstadt',
  },
  {
    username: 'pruefung',
    displayName: 'Martin Krüger',
    roles: ['auditor'],
    unit: 'Rechnungsprüfungsamt',
  },
  {
    username: 'betrieb',
    displayName: 'Ayşe Yıldız',
    roles: ['operator'],
    unit: 'FB 1 Zentrale Dienste und Finanzen',
  },
];

/** The scan station of the demo town. */
export const demoStation = { name: 'Scanstation Poststelle', unit: 'Scanstelle' };
