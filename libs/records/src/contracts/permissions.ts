import { role } from '#libs/identity/contracts';
import { definePermission } from '#libs/platform/contracts';

const working = [role.clerk, role.registrar];
const reading = [...working, role.auditor];

export const readAktenplan = definePermission('aktenplan.read', reading);
export const importAktenplan = definePermission('aktenplan.import', [role.registrar]);
export const readAkten = definePermission('akte.read', reading);
export const openAkten = definePermission('akte.open', working);
export const renameAkten = definePermission('akte.rename', working);
export const closeAkten = definePermission('akte.close', working);
export const openVorgaenge = definePermission('vorgang.open', working);
export const renameVorgaenge = definePermission('vorgang.rename', working);
export const closeVorgaenge = definePermission('vorgang.close', working);
export const readDokumente = definePermission('dokument.read', reading);
export const correctDokumente = definePermission('dokument.correct', working);
