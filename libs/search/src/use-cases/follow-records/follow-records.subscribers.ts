import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Jobs, Subscribes, type Ctx, type Subscriber } from '#libs/platform';
import {
  betreffChanged,
  dokumentFiled,
  dokumentMoved,
  dokumentReadAgain,
  dokumentWithdrawn,
} from '#libs/records/contracts';
import { indexDokument, reindexAkte } from '../../jobs.js';

/** A filed Dokument can be found. */
@Subscribes(dokumentFiled, 'index-dokument-when-filed')
@Injectable()
export class IndexDokumentWhenFiled implements Subscriber<typeof dokumentFiled> {
  constructor(private readonly jobs: Jobs) {}

  handle(ctx: Ctx, { dokumentId }: z.infer<typeof dokumentFiled.schema>): Promise<void> {
    return this.jobs.enqueue(ctx, indexDokument, { dokumentId }, { priority: 10 });
  }
}

/** One that was read again is found by what it says now. */
@Subscribes(dokumentReadAgain, 'reindex-when-read-again')
@Injectable()
export class ReindexWhenReadAgain implements Subscriber<typeof dokumentReadAgain> {
  constructor(private readonly jobs: Jobs) {}

  handle(ctx: Ctx, { dokumentId }: z.infer<typeof dokumentReadAgain.schema>): Promise<void> {
    return this.jobs.enqueue(ctx, indexDokument, { dokumentId });
  }
}

/** One that lies in another Akte is found there, by those who see that one. */
@Subscribes(dokumentMoved, 'reindex-when-moved')
@Injectable()
export class ReindexWhenMoved implements Subscriber<typeof dokumentMoved> {
  constructor(private readonly jobs: Jobs) {}

  handle(ctx: Ctx, { dokumentId }: z.infer<typeof dokumentMoved.schema>): Promise<void> {
    return this.jobs.enqueue(ctx, indexDokument, { dokumentId }, { priority: 10 });
  }
}

/** A withdrawn one cannot be found any more. */
@Subscribes(dokumentWithdrawn, 'remove-dokument-when-withdrawn')
@Injectable()
export class RemoveDokumentWhenWithdrawn implements Subscriber<typeof dokumentWithdrawn> {
  constructor(private readonly jobs: Jobs) {}

  handle(ctx: Ctx, { dokumentId }: z.infer<typeof dokumentWithdrawn.schema>): Promise<void> {
    return this.jobs.enqueue(ctx, indexDokument, { dokumentId }, { priority: 10 });
  }
}

/** A new Betreff is what the Dokument, or all Dokumente of the Akte, are found by. */
@Subscribes(betreffChanged, 'reindex-when-betreff-changed')
@Injectable()
export class ReindexWhenBetreffChanged implements Subscriber<typeof betreffChanged> {
  constructor(private readonly jobs: Jobs) {}

  handle(ctx: Ctx, { akteId, dokumentId }: z.infer<typeof betreffChanged.schema>): Promise<void> {
    if (dokumentId) return this.jobs.enqueue(ctx, indexDokument, { dokumentId });
    return this.jobs.enqueue(ctx, reindexAkte, { akteId, after: null });
  }
}
