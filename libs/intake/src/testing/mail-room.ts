import type { JobAttempt } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import { ProbeOriginalJob } from '../use-cases/probe-original/probe-original.job.js';
import { ReadAttachmentJob } from '../use-cases/read-attachment/read-attachment.job.js';
import { TakeOutAttachmentsJob } from '../use-cases/take-out-attachments/take-out-attachments.job.js';
import { body, json, multipart, type IntakeHouse, type Person } from './intake-house.js';

/** An original that came in, and its letter. */
export interface Received {
  readonly originalId: string;
  readonly id: string;
}

/** A house in which the jobs of the files inside originals run when somebody says so. */
export class MailRoom {
  constructor(
    readonly house: IntakeHouse,
    private readonly scan: Person,
  ) {}

  /** Received and looked at. */
  async receive(bytes: Uint8Array, filename: string): Promise<Received> {
    const stapel = await body(this.scan('POST', '/api/stapel', json({ title: 'Stapel' })));
    const path = `/api/stapel/${stapel.id}/originals`;
    const { originalId } = await body(this.scan('POST', path, multipart(bytes, filename)));
    await this.house.app.get(ProbeOriginalJob).handle({ originalId }, testAttempt({ attempt: 4 }));
    const list = await body(this.scan('GET', `/api/posteingang?stapelId=${stapel.id}`));
    return { originalId, id: list.items[0].id };
  }

  takeOut({ originalId }: Received, attempt: Partial<JobAttempt> = { attempt: 2 }) {
    return this.house.app.get(TakeOutAttachmentsJob).handle({ originalId }, testAttempt(attempt));
  }

  read({ originalId }: Received, place: number, attempt: Partial<JobAttempt> = {}) {
    const job = this.house.app.get(ReadAttachmentJob);
    return job.handle({ originalId, place }, testAttempt(attempt));
  }

  /** What somebody is shown of the files inside. */
  async shown({ id }: Received, person = this.scan) {
    return (await body(person('GET', `/api/posteingang/${id}`))).attachments;
  }
}
