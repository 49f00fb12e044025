import { role, rolesThat } from '#libs/identity/contracts';
import { definePermission } from '#libs/platform/contracts';

const filing = rolesThat('file');
const passingOn = rolesThat('receive');
const handling = rolesThat('handle');
const delivering = [...handling, role.station];

export const createStapel = definePermission('stapel.create', delivering);
export const readStapel = definePermission('stapel.read', delivering);
export const uploadToStapel = definePermission('stapel.upload', delivering);
export const cancelStapelReading = definePermission('stapel.cancel-reading', handling);
export const readPosteingang = definePermission('posteingang.read', handling);
export const readAttachments = definePermission('posteingang.read-attachment', [
  ...handling,
  role.auditor,
]);
export const filePosteingang = definePermission('posteingang.file', filing);
export const passOnPosteingang = definePermission('posteingang.pass-on', passingOn);
export const retryPosteingang = definePermission('posteingang.retry', handling);
export const reReadPosteingang = definePermission('posteingang.re-read', passingOn);
export const cancelPosteingangReading = definePermission('posteingang.cancel-reading', handling);
export const moveDokumente = definePermission('dokument.move', filing);
export const returnDokumente = definePermission('dokument.return', filing);
export const reReadDokumente = definePermission('dokument.re-read', filing);
