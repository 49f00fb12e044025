import { Injectable } from '@nestjs/common';
import { Directory } from '#libs/identity';
import { germanMoment } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import { PosteingangAlreadyFiled } from '../contracts/errors.js';
import type { PosteingangRow } from '../persistence/rows.js';

/** Tells whoever comes second who has filed a letter, when, and into which Akte. */
@Injectable()
export class AlreadyFiled {
  constructor(
    private readonly directory: Directory,
    private readonly town: Town,
  ) {}

  /** Passes for a letter that is not filed. @throws PosteingangAlreadyFiled */
  async refuse(ctx: Ctx, letter: PosteingangRow): Promise<void> {
    const { state, aktenzeichen, filedById, filedAt } = letter;
    if (state !== 'filed') return;
    const names = await this.directory.displayNames(ctx, filedById === null ? [] : [filedById]);
    const who = names.get(filedById ?? '') ?? 'Jemand';
    const when = filedAt && ` (${germanMoment(filedAt, this.town.zone)} Uhr)`;
    throw new PosteingangAlreadyFiled(aktenzeichen ?? '', `${who}${when ?? ''}`);
  }
}
