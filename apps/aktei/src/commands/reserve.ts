import { AppConfig, closeHome, processArea } from '#libs/platform';
import { installationEnvironment, UNASKED } from '../settings.js';
import { makeReserve, releaseReserve } from '../reserve.js';
import { Usage } from '../command-line/usage.js';

const SAID = {
  made: 'Die Reserve von 64 MB ist angelegt.',
  there: 'Die Reserve von 64 MB ist schon da.',
  'no room': 'Für die Reserve von 64 MB ist kein Platz.',
} as const;

/** `aktei reserve make` and `aktei reserve release`. @throws Usage */
export async function reserveCommand([action, ...rest]: string[]): Promise<void> {
  // The database may be what has stopped for want of room.
  const env = { DATABASE_URL: UNASKED, ...installationEnvironment(process.env) };
  const settings = AppConfig.fromEnvironment(env).of(processArea);
  if (rest.length > 0) throw new Usage('Zu viele Angaben.');
  if (action === 'make') {
    await closeHome(settings.home);
    console.log(SAID[await makeReserve(settings)]);
  } else if (action === 'release') {
    const was = await releaseReserve(settings);
    console.log(was ? 'Die Reserve ist frei: 64 MB mehr Platz.' : 'Es gibt keine Reserve.');
  } else throw new Usage('Es fehlt: make oder release.');
}
