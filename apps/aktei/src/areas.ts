import { townArea } from '#libs/town/contracts';

/** Every setting of an installation: what is wrong with it is said before anything is started. */
export const installationAreas = [townArea];
