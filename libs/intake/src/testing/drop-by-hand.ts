import { newId } from '#libs/kernel';
import { one, sql, systemCaller } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import * as actions from '../contracts/actions.js';
import { FileDroppedJob } from '../use-cases/file-dropped/file-dropped.job.js';
import { body, json, multipart, type Person } from './intake-house.js';
import type { Post, PostOffice } from './post-office.js';
import { probeByHand } from './read-by-hand.js';

/** Where something is dropped, by whom, and what it is. */
export interface Drop {
  readonly akteId: string;
  readonly vorgangId?: string;
  readonly person?: Person;
  readonly bytes?: Buffer;
  readonly filename?: string;
}

/** Dropped on an Akte by the clerk, or somebody else; nobody has looked at it. */
export async function dropOn(office: PostOffice, drop: Drop): Promise<Post> {
  const { akteId, person = office.clerk, filename = 'brief.tif', ...other } = drop;
  const bytes = other.bytes ?? Buffer.from(newId());
  const about = drop.vorgangId ? { vorgangId: drop.vorgangId } : {};
  const { stapelId } = await body(person('POST', `/api/akten/${akteId}/stapel`, json(about)));
  const sent = multipart(bytes, filename);
  const { originalId } = await body(person('POST', `/api/stapel/${stapelId}/originals`, sent));
  const letter = await office.house.db.run((ctx) =>
    one<{ id: string }>(
      ctx,
      sql`select id from intake.posteingang where original_id = ${originalId}`,
    ),
  );
  return { id: letter?.id ?? '', stapelId, originalId, bytes };
}

/** The same, and its one page is read; rules have found nothing in it. */
export async function droppedAndRead(office: PostOffice, drop: Drop, text: string): Promise<Post> {
  const post = await dropOn(office, drop);
  await probeByHand(office.house, post.originalId, 1);
  await office.find(post);
  await office.read(post, 1, text);
  return post;
}

/** What a worker does with it once it is read. */
export function fileByJob({ house }: PostOffice, { id }: Post) {
  const caller = systemCaller('intake.file-dropped', {
    reads: ['mail', 'akten'],
    records: [actions.posteingangFiled, actions.posteingangKept],
  });
  const job = house.app.get(FileDroppedJob, { strict: false });
  return job.handle({ letterId: id }, testAttempt({ caller }));
}

/** A new Vorgang of an Akte of the clerk. */
export async function newVorgang({ clerk }: PostOffice, akteId: string): Promise<string> {
  const betreff = json({ betreff: 'Antrag' });
  const { vorgaenge } = await body(clerk('POST', `/api/akten/${akteId}/vorgaenge`, betreff));
  return vorgaenge.at(-1).id;
}
