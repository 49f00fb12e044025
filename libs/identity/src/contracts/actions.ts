import { z } from 'zod';
import { defineAction, defineListAction } from '#libs/platform/contracts';
import { roleSchema } from './roles.js';

const user = 'user';
const scanStation = 'scan-station';
const town = 'town';

export const sessionOpened = defineAction('session.opened', { object: user, text: 'Angemeldet' });
export const sessionClosed = defineAction('session.closed', { object: user, text: 'Abgemeldet' });
export const sessionRefused = defineAction('session.refused', {
  object: user,
  text: 'Anmeldung abgewiesen',
});
export const sessionSlowed = defineAction('session.slowed', {
  object: user,
  text: 'Anmeldung abgewiesen und nach Fehlversuchen gebremst',
});
export const passwordChanged = defineAction('user.password-changed', {
  object: user,
  text: 'Eigenes Kennwort gewählt',
});
export const passwordKept = defineAction('user.password-kept', {
  object: user,
  text: 'Kennwort nicht geändert: das bisherige stimmte nicht',
});
export const waitLifted = defineAction('user.wait-lifted', {
  object: user,
  text: 'Wartezeit der Anmeldung aufgehoben',
});

export const userCreated = defineAction('user.created', {
  object: user,
  text: 'Konto angelegt',
  details: z.strictObject({ roles: z.array(roleSchema), orgUnitIds: z.array(z.uuid()) }),
});
export const userDeactivated = defineAction('user.deactivated', {
  object: user,
  text: 'Konto geschlossen',
});
export const passwordReset = defineAction('user.password-reset', {
  object: user,
  text: 'Kennwort neu vergeben',
});
export const usersListed = defineListAction('user.listed', {
  object: user,
  text: 'Konten eingesehen',
});

export const orgUnitsListed = defineListAction('org-unit.listed', {
  object: 'org-unit',
  text: 'Organisationseinheiten eingesehen',
});

export const scanStationCreated = defineAction('scan-station.created', {
  object: scanStation,
  text: 'Scanstation zugelassen',
  details: z.strictObject({ orgUnitId: z.uuid() }),
});
export const scanStationRevoked = defineAction('scan-station.revoked', {
  object: scanStation,
  text: 'Schlüssel der Scanstation gesperrt',
});
export const scanStationsListed = defineListAction('scan-station.listed', {
  object: scanStation,
  text: 'Scanstationen eingesehen',
});

export const townSeeded = defineAction('town.seeded', { object: town, text: 'Demostadt angelegt' });
export const townAccessRenewed = defineAction('town.access-renewed', {
  object: town,
  text: 'Zugänge der Demostadt erneuert',
});
