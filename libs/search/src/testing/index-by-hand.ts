import type { INestApplicationContext } from '@nestjs/common';
import { testAttempt } from '#libs/platform/testing';
import { IndexDokumentJob } from '../use-cases/index-dokument/index-dokument.job.js';

/** What a worker does after filing, in an app that has the jobs of the search. */
export async function indexByHand(app: INestApplicationContext, dokumentId: string): Promise<void> {
  await app.get(IndexDokumentJob, { strict: false }).handle({ dokumentId }, testAttempt());
}
