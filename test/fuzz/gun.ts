import { Agent, request } from 'node:http';
import type { Shot } from './requests.js';

/** What came back; `status` is 0 when nothing did. */
export interface Echo {
  readonly status: number;
  readonly text: string;
}

/** Sends requests as they are, over connections that are kept. */
export class Gun {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor(
    private readonly url: string,
    /** Milliseconds after which a request counts as hung. */
    private readonly patience: number,
  ) {}

  fire(shot: Shot, identity: Readonly<Record<string, string>>): Promise<Echo> {
    const { method, body } = shot;
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { ...type, ...shot.headers, ...identity };
    const options = { agent: this.agent, method, headers, timeout: this.patience };
    return new Promise((resolve) => {
      const sent = request(this.url + shot.path, options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        const end = () => {
          const text = Buffer.concat(chunks).toString('latin1').slice(0, 500);
          resolve({ status: answer.complete ? (answer.statusCode ?? 0) : 0, text });
        };
        answer.on('close', end);
      });
      sent.on('timeout', () => sent.destroy());
      sent.on('error', (error) => resolve({ status: 0, text: error.message }));
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
