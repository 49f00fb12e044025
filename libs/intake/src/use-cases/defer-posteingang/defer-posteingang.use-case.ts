import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { addMonths, type CalendarDay } from '#libs/kernel';
import { calendarDay, versionNumber, type Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import { act, partOf } from '../../contracts/act.js';
import * as actions from '../../contracts/actions.js';
import { DeferredDayUnusable } from '../../contracts/errors.js';
import { LetterCaring } from '../../steps/letter-caring.js';

/** Until which day a letter is out of the way; on that day it is back. */
export const deferPosteingangBody = z
  .strictObject({ version: versionNumber, until: calendarDay, act })
  .meta({ id: 'DeferPosteingang', examples: [{ version: 1, until: '2026-12-07' }] });
export type DeferPosteingangBody = z.infer<typeof deferPosteingangBody>;

/** Months by which a letter can be put off; one that waits longer belongs into an Akte. */
const MOST_MONTHS = 12;

/** Takes a letter out of the way until a later day. */
@Injectable()
export class DeferPosteingangUseCase {
  constructor(
    private readonly caring: LetterCaring,
    private readonly audit: AuditLog,
    private readonly town: Town,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile, DeferredDayUnusable */
  async execute(ctx: Ctx, id: string, body: DeferPosteingangBody): Promise<void> {
    const { version, until } = body;
    const change = () => ({ laterUntil: this.usable(until, this.town.dayOf(ctx.now)) });
    await this.caring.arrange(ctx, { letterId: id, version, change }, () =>
      this.audit.record(ctx, actions.posteingangDeferred, {
        id,
        details: { until, ...partOf(body.act) },
      }),
    );
  }

  private usable(until: string, today: CalendarDay): string {
    if (until <= today || until > addMonths(today, MOST_MONTHS)) throw new DeferredDayUnusable();
    return until;
  }
}
