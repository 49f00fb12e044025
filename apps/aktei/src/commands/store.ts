import type { INestApplicationContext } from '@nestjs/common';
import { AkteiError, describeError } from '#libs/kernel';
import { systemCaller, Transactions } from '#libs/platform';
import { AdoptStoreUseCase, StoreIdentity, StoreUnreachable } from '#libs/storage';
import { storeAdopted } from '#libs/storage/contracts';
import { withOperatorContext } from '../operator-context.js';
import { withDatabase } from '../settings.js';
import { Usage } from '../usage.js';

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

/** Says which store belongs to the database, and changes that on purpose. */
export async function storeCommand([name = 'show', ...rest]: string[]): Promise<void> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action || rest.length > 0) throw new Usage('Welche Aufgabe? show oder adopt.');
  try {
    console.log(await withDatabase((config) => withOperatorContext(config, action)));
  } catch (error) {
    if (error instanceof StoreUnreachable) {
      throw new Error('Der Speicher ist nicht da. Erst einhängen oder anlegen, dann annehmen.');
    }
    throw error instanceof AkteiError ? new Error(describeError(error)) : error;
  }
}
