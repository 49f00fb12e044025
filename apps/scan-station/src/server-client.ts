import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { receiptSchema, type Receipt } from '#libs/intake/contracts';
import { ServerRefused, ServerUnreachable } from './errors.js';

const problemSchema = z.object({ code: z.string(), detail: z.string() });
const createdSchema = z.object({ id: z.uuid() });

/** The first try is still at work; its answer comes to whoever asks again. */
const UNDER_WAY = 'REQUEST.UNDER_WAY';

/** A server asks people to sign in; a station cannot. */
const KEY_REFUSED = 'Der Schlüssel der Scanstation ist unbekannt oder gesperrt.';

/** Milliseconds after which a small request counts as lost. */
const TIMEOUT_MS = 30_000;

/** The HTTP contract of the server, as far as a scan station needs it. */
export class ServerClient {
  /** Of the next Stapel: the same until it is known to be there, so that no try leaves one behind. */
  private keyOfStapel = randomUUID();

  constructor(
    readonly base: string,
    private readonly key: string,
    /** Everything that is sent is an unopened envelope of which only the outside was scanned. */
    readonly sealed = false,
  ) {}

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.key}` };
  }

  get uploadEndpoint(): string {
    return new URL('/api/uploads', this.base).href;
  }

  /**
   * Begins a Stapel and answers its id. After a try of which nobody knows how it ended, the next one with
   * the same title answers the Stapel of that one, if there is any.
   *
   * @throws ServerUnreachable, ServerRefused
   */
  async createStapel(title?: string): Promise<string> {
    const key = this.keyOfStapel;
    const answer = await this.ask('POST', '/api/stapel', title ? { title } : {}, key).catch(
      (error: unknown) => {
        if (error instanceof ServerRefused) this.keyOfStapel = randomUUID();
        throw error;
      },
    );
    const { id } = createdSchema.parse(await answer.json());
    this.keyOfStapel = randomUUID();
    return id;
  }

  /** Says that nothing more comes. @throws ServerUnreachable, ServerRefused */
  async closeStapel(id: string): Promise<void> {
    await this.ask('POST', `/api/stapel/${id}/close`);
  }

  /** What the server has committed under that reference, or null. @throws ServerUnreachable */
  async receipt(clientRef: string): Promise<Receipt | null> {
    try {
      const answer = await this.ask('GET', `/api/receipts/${clientRef}`);
      return receiptSchema.parse(await answer.json());
    } catch (error) {
      if (error instanceof ServerRefused && error.code === 'UPLOAD.NO_RECEIPT') return null;
      throw error;
    }
  }

  private async ask(method: string, path: string, body?: object, key?: string): Promise<Response> {
    const answer = await fetch(new URL(path, this.base), {
      method,
      headers: {
        ...this.headers,
        ...(key ? { 'idempotency-key': key } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch((error: unknown) => {
      throw new ServerUnreachable(error);
    });
    if (!answer.ok) throw toError(answer.status, await answer.text());
    return answer;
  }
}

/**
 * The error an answer stands for: refused for good below 500, otherwise worth another try; so are
 * 423, everything sent but not committed yet, 429, and a first try that is still at work.
 */
export function toError(status: number, body: string): ServerRefused | ServerUnreachable {
  if (status >= 500 || status === 423 || status === 429)
    return new ServerUnreachable(`HTTP ${status}`);
  if (status === 401) return new ServerRefused(`HTTP.${status}`, KEY_REFUSED);
  const problem = problemSchema.safeParse(parseJson(body));
  if (problem.data?.code === UNDER_WAY) return new ServerUnreachable(UNDER_WAY);
  if (problem.success) return new ServerRefused(problem.data.code, problem.data.detail);
  return new ServerRefused(`HTTP.${status}`, `Der Server antwortet mit HTTP ${status}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
