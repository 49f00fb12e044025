import { hash, verify } from '@node-rs/argon2';
import { PatientThread } from '#libs/children';
import type { HashRequest } from './hash-request.js';

/** argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, 2, 1). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Computes argon2id in threads below everybody else's priority, one for each who asks at a time: a crowd
 * that signs in takes what the others leave. Where there is no such thread, it is computed all the same.
 */
export class PatientArgon {
  private readonly idle: PatientThread[] = [];

  /** In PHC format. */
  async hash(password: string): Promise<string> {
    const answer = await this.ask({ password, stored: null, parameters });
    return typeof answer === 'string' ? answer : hash(password, parameters);
  }

  async verify(stored: string, password: string): Promise<boolean> {
    const answer = await this.ask({ password, stored, parameters });
    return typeof answer === 'boolean' ? answer : verify(stored, password);
  }

  async end(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.end()));
  }

  /** @returns null where no thread could answer */
  private async ask(request: HashRequest): Promise<unknown> {
    const main = new URL('./hash-thread.main.js', import.meta.url);
    const thread = this.idle.pop() ?? new PatientThread(main);
    try {
      return await thread.ask(request);
    } catch {
      return null;
    } finally {
      this.idle.push(thread);
    }
  }
}
