import { sessionArea } from '#libs/identity/contracts';
import { readingArea, uploadArea } from '#libs/intake/contracts';
import { storageArea } from '#libs/storage/contracts';
import { townArea } from '#libs/town/contracts';

/** Every setting of an installation: what is wrong with it is said before anything is started. */
export const installationAreas = [readingArea, sessionArea, storageArea, townArea, uploadArea];
