import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { fieldsState } from '../../domain/letter-fields.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { toFieldItem } from '../../views/field-item-view.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';
import type { PosteingangSelection, SelectionQuery } from './show-posteingang-selection.dto.js';

/** What several letters would be filed as; one that the actor does not see is left out as if it were not there. */
@Injectable()
export class ShowPosteingangSelectionQuery {
  private readonly letters = new PosteingangRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx, { ids }: SelectionQuery): Promise<PosteingangSelection> {
    const found = await this.letters.visibleOf(ctx, ids.split(','));
    await this.audit.recordList(ctx, actions.posteingangListed, { ids: found.map(({ id }) => id) });
    const items = found.map((letter) => ({
      ...toPosteingangItem(letter),
      fieldsState: fieldsState(letter.state, letter.fieldsKnown),
      fields: letter.state === 'filed' ? [] : letter.fields.map(toFieldItem),
    }));
    return { items };
  }
}
