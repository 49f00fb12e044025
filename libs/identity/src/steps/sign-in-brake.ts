import { sha256Hex } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { KNOWN_DEVICE, NAME_AT_NETWORK, NETWORK, type Brake } from '../domain/brakes.js';
import { networkOf } from '../domain/network.js';
import { SignInBrakeRepository, type BrakeKey } from '../persistence/sign-in-brake.repository.js';

/** Who tries to sign in, as far as it is known before a password is checked. */
export interface Attempt {
  /** The name as it was typed. */
  readonly username: string;
  /** Network address of the sender. */
  readonly address: string;
  /** Hash of the secret of a device that the person of that name has signed in from before, or null. */
  readonly knownDevice: string | null;
}

/** A try that may be checked, and what was counted for it. */
export interface Admitted {
  readonly counted: readonly BrakeKey[];
  /** True when a wrong password begins a wait. */
  readonly slows: boolean;
}

/** A try that has to wait for so many seconds. */
export interface Delayed {
  readonly seconds: number;
}

/** Slows down whoever fails to sign in; both sides of a try belong into transactions of their own. */
export class SignInBrake {
  private readonly brakes = new SignInBrakeRepository();

  /** Counts a try before its password is checked. */
  async admit(ctx: Ctx, attempt: Attempt): Promise<Admitted | Delayed> {
    const { username, address, knownDevice } = attempt;
    const nameHash = nameHashOf(username);
    if (knownDevice !== null) {
      const own = { nameHash, source: `device ${knownDevice}` };
      const failures = await this.brakes.take(ctx, own, KNOWN_DEVICE);
      if (failures !== null) return admitted([own], failures, KNOWN_DEVICE);
    }
    const source = networkOf(address);
    const [pair, network] = [
      { nameHash, source },
      { nameHash: '', source },
    ];
    const failures = await this.brakes.take(ctx, pair, NAME_AT_NETWORK);
    if (failures === null) return { seconds: await this.brakes.waitOf(ctx, pair) };
    if ((await this.brakes.take(ctx, network, NETWORK)) === null) {
      await this.brakes.giveBack(ctx, pair);
      return { seconds: await this.brakes.waitOf(ctx, network) };
    }
    return admitted([pair, network], failures, NAME_AT_NETWORK);
  }

  /** Counts a try of somebody who is signed in and has to show that the password is known. */
  async admitOwner(ctx: Ctx, username: string): Promise<Admitted | Delayed> {
    const own = { nameHash: nameHashOf(username), source: 'own session' };
    const failures = await this.brakes.take(ctx, own, NAME_AT_NETWORK);
    if (failures === null) return { seconds: await this.brakes.waitOf(ctx, own) };
    return admitted([own], failures, NAME_AT_NETWORK);
  }

  /** The password was right: what was counted for that name is forgotten, for the network this try. */
  async release(ctx: Ctx, { counted }: Admitted): Promise<void> {
    for (const key of counted) {
      await (key.nameHash === '' ? this.brakes.giveBack(ctx, key) : this.brakes.forget(ctx, key));
    }
    await this.brakes.removeFaded(ctx);
  }

  /** Lets that name be tried at once again, wherever from. */
  lift(ctx: Ctx, username: string): Promise<void> {
    return this.brakes.lift(ctx, nameHashOf(username));
  }
}

function admitted(counted: readonly BrakeKey[], failures: number, { free }: Brake): Admitted {
  return { counted, slows: failures >= free };
}

function nameHashOf(username: string): string {
  return sha256Hex(username.toLowerCase());
}
