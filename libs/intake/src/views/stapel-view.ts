import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { readableFlag } from '../domain/flags.js';
import type { StapelRow } from '../persistence/rows.js';
import {
  StapelRepository,
  type OriginalOfStapel,
  type Progress,
} from '../persistence/stapel.repository.js';
import type { StapelDto } from './intake.dto.js';

/** Shows Stapel with their originals. Whoever calls has fetched the Stapel. */
@Injectable()
export class StapelView {
  private readonly stapel = new StapelRepository();

  /**
   * Several Stapel in the order given, with those originals of which the actor sees a letter. Pages
   * are counted over all: they are the Stapel's.
   */
  async show(ctx: Ctx, stapel: readonly StapelRow[]): Promise<StapelDto[]> {
    const originals = await this.stapel.originals(
      ctx,
      stapel.map(({ id }) => id),
    );
    return stapel.map((row) =>
      toStapelDto(
        row,
        originals.filter(({ stapelId }) => stapelId === row.id),
      ),
    );
  }
}

/** A Stapel with its originals; only those that are shown go out, all of them count. */
export function toStapelDto(row: StapelRow, originals: readonly OriginalOfStapel[]): StapelDto {
  const sum = (key: keyof Progress): number =>
    originals.reduce((total, one) => total + one[key], 0);
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    pagesTotal: sum('pagesTotal'),
    pagesDone: sum('pagesDone'),
    pagesFailed: sum('pagesFailed'),
    originals: originals.filter(({ shown }) => shown).map(toOriginalItem),
  };
}

function toOriginalItem({
  stapelId: _,
  shown: __,
  flags,
  ...original
}: OriginalOfStapel): StapelDto['originals'][number] {
  return { ...original, flags: flags.map(readableFlag) };
}
