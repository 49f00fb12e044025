import { Injectable } from '@nestjs/common';
import type { FieldProposal } from '#libs/letters';
import type { Ctx } from '#libs/platform';
import { Akten, type Suggestion } from '#libs/records';
import { fieldsState } from '../domain/letter-fields.js';
import { PageRepository, type PageOutline } from '../persistence/page.repository.js';
import type { LetterWithFields } from '../persistence/rows.js';
import type { PosteingangDto } from './intake.dto.js';
import { toPageItems } from './page-item-view.js';
import { toPosteingangItem } from './posteingang-item-view.js';

/**
 * Shows a letter with its pages and proposals. Whoever calls has fetched the letter. What rules propose
 * for it, and by what its Akte is found, was computed by a worker; nothing goes over its text here.
 */
@Injectable()
export class PosteingangView {
  private readonly pages = new PageRepository();

  constructor(private readonly akten: Akten) {}

  async show(ctx: Ctx, letter: LetterWithFields): Promise<PosteingangDto> {
    const outlines = await this.pages.outlines(ctx, letter);
    if (letter.state === 'filed') {
      return toPosteingangDto({ ...letter, fields: [] }, { outlines, proposals: [] });
    }
    const proposals = await this.akten.propose(ctx, letter.clues);
    return toPosteingangDto(letter, { outlines, proposals });
  }
}

/** What is shown of a letter beside its own row. */
interface AroundLetter {
  readonly outlines: readonly PageOutline[];
  readonly proposals: Suggestion[];
}

function toPosteingangDto(letter: LetterWithFields, around: AroundLetter): PosteingangDto {
  return {
    ...toPosteingangItem(letter),
    pages: toPageItems(letter, around.outlines),
    fieldsState: fieldsState(letter.state, letter.fieldsKnown),
    fields: letter.fields.map(toFieldItem),
    proposals: around.proposals,
  };
}

function toFieldItem(proposal: FieldProposal): PosteingangDto['fields'][number] {
  const { field, value, text, pageNo, box, reason, confidence } = proposal;
  const sureness = confidence === 'sure' ? 'sicher' : 'prüfen';
  return { field, value, text, pageNo, box: box && { ...box }, why: reason, sureness };
}
