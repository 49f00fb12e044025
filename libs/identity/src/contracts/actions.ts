import { z } from 'zod';
import { defineAction, defineListAction } from '#libs/platform/contracts';
import { roleSchema } from './roles.js';

const user = 'user';
const scanStation = 'scan-station';
const town = 'town';

export const sessionOpened = defineAction('session.opened', { object: user, text: 'Angemeldet' });
export const sessionClosed = defineAction('session.closed', { object: user, text: 'Abgemeldet' });
export const sessionEnded = defineAction('session.ended', {
  object: user,
  text: 'Eigene Anmeldung an einem anderen Gerät beendet',
  details: z.strictObject({ sessionId: z.uuid() }),
});
export const otherSessionsEnded = defineAction('session.others-ended', {
  object: user,
  text: 'Alle anderen eigenen Anmeldungen beendet',
  details: z.strictObject({ count: z.int() }),
});
export const sessionsListed = defineListAction('session.listed', {
  object: 'session',
  text: 'Eigene Anmeldungen eingesehen',
});
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
const given = { roles: z.array(roleSchema), orgUnitIds: z.array(z.uuid()) };
const grant = { grantId: z.uuid(), ...given };

export const rolesAsked = defineAction('user.roles-asked', {
  object: user,
  text: 'Rollen oder Einheiten vergeben; sie gelten erst, wenn eine zweite Person bestätigt',
  details: z.strictObject(grant),
});
export const rolesConfirmed = defineAction('user.roles-confirmed', {
  object: user,
  text: 'Rollen oder Einheiten als zweite Person bestätigt; sie gelten ab jetzt',
  details: z.strictObject({ ...grant, askedBy: z.uuid().nullable() }),
});
export const rolesRejected = defineAction('user.roles-rejected', {
  object: user,
  text: 'Rollen oder Einheiten als zweite Person abgelehnt',
  details: z.strictObject({ ...grant, askedBy: z.uuid().nullable() }),
});
export const rolesWithdrawn = defineAction('user.roles-withdrawn', {
  object: user,
  text: 'Eigene Vergabe von Rollen oder Einheiten zurückgezogen',
  details: z.strictObject(grant),
});
export const rolesLapsed = defineAction('user.roles-lapsed', {
  object: user,
  text: 'Wartende Rollen oder Einheiten verfallen, weil eine der Personen das Amt oder Konto verlor',
  details: z.strictObject({ grantId: z.uuid() }),
});
export const rolesTaken = defineAction('user.roles-taken', {
  object: user,
  text: 'Rollen oder Einheiten entzogen',
  details: z.strictObject(given),
});
export const roleGrantsListed = defineListAction('role-grant.listed', {
  object: 'role-grant',
  text: 'Vergaben von Rollen eingesehen',
});

export const mailRoomsListed = defineListAction('mail-room.listed', {
  object: 'org-unit',
  text: 'Eingesehen, wer die Post für das ganze Haus verteilt',
});

export const usersListed = defineListAction('user.listed', {
  object: user,
  text: 'Konten eingesehen',
});

export const orgUnitsListed = defineListAction('org-unit.listed', {
  object: 'org-unit',
  text: 'Organisationseinheiten eingesehen',
});

export const colleaguesListed = defineListAction('colleague.listed', {
  object: 'user',
  text: 'Kolleginnen und Kollegen eingesehen',
});

export const orgUnitCreated = defineAction('org-unit.created', {
  object: 'org-unit',
  text: 'Organisationseinheit angelegt',
  details: z.strictObject({
    name: z.string(),
    parentId: z.uuid().nullable(),
    centralMail: z.boolean(),
  }),
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
