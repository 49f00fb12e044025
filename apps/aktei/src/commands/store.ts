import type { INestApplicationContext } from '@nestjs/common';
import { AkteiError, describeError } from '#libs/kernel';
import { AppConfig, systemCaller, Transactions } from '#libs/platform';
import { AdoptStoreUseCase, giveAppUser, StoreIdentity, StoreUnreachable } from '#libs/storage';
import { storageArea, storeAdopted } from '#libs/storage/contracts';
import { withOperatorContext } from '../operator-context.js';
import { installationEnvironment, UNASKED, withDatabase } from '../settings.js';
import { Usage } from '../command-line/usage.js';

type Action = (app: INestApplicationContext) => Promise<string>;

const actions: Readonly<Record<string, Action>> = {
  async show(app) {
    const identity = app.get(StoreIdentity);
    const known = await identity.known();
    const id = known ? `Kennung ${known.id}` : 'noch keine Kennung';
    const state = await identity.confirm().then(
      () => 'ist eingehängt',
      () => `ist nicht verfügbar (${identity.state})`,
    );
    const restored = known?.restored ? '\nDie Datenbank wurde seither wiederhergestellt.' : '';
    return `Speicher: ${id}, ${state}.${restored}`;
  },

  async adopt(app) {
    const caller = systemCaller('aktei store adopt', { reads: [], records: storeAdopted });
    const adopt = app.get(AdoptStoreUseCase);
    const id = await app.get(Transactions).run(caller, (ctx) => adopt.execute(ctx));
    return `Der Speicher gehört jetzt zu dieser Datenbank. Kennung ${id}.`;
  },
};

/** The object store is asked, no database. @throws Usage, OwnerRefused */
async function giveUser(): Promise<string> {
  const env = { DATABASE_URL: UNASKED, ...installationEnvironment(process.env) };
  const { s3, s3Owner } = AppConfig.fromEnvironment(env, [storageArea]).of(storageArea);
  if (!s3 || !s3Owner) throw new Usage('S3_* und S3_ROOT_* sind nicht gesetzt.');
  if (s3.accessKey === s3Owner.accessKey) {
    throw new Usage('Die Anwendung braucht einen anderen Namen als der Besitzer des Speichers.');
  }
  await giveAppUser(s3Owner, s3);
  return `Der Behälter „${s3.bucket}“ ist da, und „${s3.accessKey}“ hat dort seine Rechte.`;
}

/** Says which store belongs to the database, and changes that on purpose. */
export async function storeCommand([name = 'show', ...rest]: string[]): Promise<void> {
  if (name === 'user' && rest.length === 0) {
    console.log(await giveUser());
    return;
  }
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action || rest.length > 0) throw new Usage('Welche Aufgabe? show, adopt oder user.');
  try {
    console.log(await withDatabase((config) => withOperatorContext(config, action)));
  } catch (error) {
    if (error instanceof StoreUnreachable) {
      throw new Error('Der Speicher ist nicht da. Erst einhängen oder anlegen, dann annehmen.');
    }
    throw error instanceof AkteiError ? new Error(describeError(error)) : error;
  }
}
