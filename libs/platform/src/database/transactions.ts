import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller, Ctx } from '../context/ctx.js';

/** Opens units of work. There is no other way to obtain a {@link Ctx}. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one READ COMMITTED transaction; a throw rolls everything back. */
  run<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((tx) =>
      work({ ...pickCaller(caller), now: new Date(), tx }),
    );
  }

  /** Like {@link run}, but every statement sees the same state: for several readings of one thing. */
  runOnSnapshot<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', (tx) =>
      work({ ...pickCaller(caller), now: new Date(), tx }),
    );
  }
}

function pickCaller({ actor, reason, requestId }: Caller): Caller {
  return { actor, reason, requestId };
}
