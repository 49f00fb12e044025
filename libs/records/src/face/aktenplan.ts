import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { AktenplanRepository, type EinheitItem } from '../persistence/aktenplan.repository.js';

/** What the rooms above may ask of the Aktenplan. It is no secret: nothing here asks for a right. */
@Injectable()
export class Aktenplan {
  private readonly plan = new AktenplanRepository();

  /** A unit of the Aktenplan, or null. */
  einheit(ctx: Ctx, id: string): Promise<EinheitItem | null> {
    return this.plan.byId(ctx, id);
  }

  /** The ids of a unit and everything below it. */
  einheitenBelow(ctx: Ctx, id: string): Promise<string[]> {
    return this.plan.below(ctx, id);
  }
}
