import { Injectable } from '@nestjs/common';
import { Directory } from '#libs/identity';
import type { Ctx } from '#libs/platform';
import { Akten, type Proposals } from '#libs/records';
import { fieldsState } from '../domain/letter-fields.js';
import { PageRepository, type PageOutline } from '../persistence/page.repository.js';
import type { Returned } from '../persistence/returned.js';
import type { LetterWithFields } from '../persistence/rows.js';
import { toFieldItem } from './field-item-view.js';
import { AttachmentsView } from './attachments-view.js';
import type { AttachmentsDto, PosteingangDto } from './intake.dto.js';
import { toPageItems } from './page-item-view.js';
import { toPosteingangItem } from './posteingang-item-view.js';

/**
 * Shows a letter with its pages and proposals. Whoever calls has fetched the letter. What rules propose
 * for it, and by what its Akte is found, was computed by a worker; nothing goes over its text here.
 */
@Injectable()
export class PosteingangView {
  private readonly pages = new PageRepository();
  private readonly attachments = new AttachmentsView();

  constructor(
    private readonly akten: Akten,
    private readonly directory: Directory,
  ) {}

  async show(ctx: Ctx, letter: LetterWithFields): Promise<PosteingangDto> {
    const outlines = await this.pages.outlines(ctx, letter);
    const attachments = await this.attachments.show(ctx, letter);
    const envelope = await this.envelope(ctx, letter);
    if (letter.state === 'filed') {
      const around = { outlines, attachments, proposals: null, returned: null, envelope };
      return toPosteingangDto({ ...letter, fields: [] }, around);
    }
    const proposals = await this.akten.propose(ctx, letter.clues);
    const returned = await this.returned(ctx, letter.returned);
    return toPosteingangDto(letter, { outlines, attachments, proposals, returned, envelope });
  }

  private async envelope(
    ctx: Ctx,
    { care, openedInto }: LetterWithFields,
  ): Promise<PosteingangDto['envelope']> {
    if (!care.envelope) return null;
    const { outcome, byId, at, note } = care.envelope;
    const names = await this.directory.displayNames(ctx, [byId]);
    return { outcome, by: names.get(byId) ?? 'Jemand', at, note, stapel: openedInto };
  }

  private async returned(ctx: Ctx, returned: Returned | null): Promise<PosteingangDto['returned']> {
    if (!returned) return null;
    const { byId, at, reason, akteId } = returned;
    const names = await this.directory.displayNames(ctx, [byId]);
    const seen = await this.akten.aktenzeichenOf(ctx, [akteId]);
    return { by: names.get(byId) ?? 'Jemand', at, reason, from: seen.get(akteId) ?? null };
  }
}

/** What is shown of a letter beside its own row. */
interface AroundLetter {
  readonly outlines: readonly PageOutline[];
  readonly attachments: AttachmentsDto;
  /** Null of a filed letter. */
  readonly proposals: Proposals | null;
  readonly returned: PosteingangDto['returned'];
  readonly envelope: PosteingangDto['envelope'];
}

function toPosteingangDto(letter: LetterWithFields, around: AroundLetter): PosteingangDto {
  return {
    ...toPosteingangItem(letter),
    mime: letter.mime,
    pages: toPageItems(letter, around.outlines),
    attachments: around.attachments,
    fieldsState: fieldsState(letter.state, letter.fieldsKnown),
    fields: letter.fields.map(toFieldItem),
    firstLetter: letter.firstLetter,
    returned: around.returned,
    envelope: around.envelope,
    cameOutOf: letter.cameOutOf,
    proposals: around.proposals?.akten ?? [],
    newAkte: around.proposals && newAkteOf(letter, around.proposals),
  };
}

/** Before all is read nobody can say that nothing tells of an Akte. */
function newAkteOf(
  { state, fieldsKnown }: LetterWithFields,
  { isNew, why, einheiten }: Proposals,
): PosteingangDto['newAkte'] {
  if (fieldsState(state, fieldsKnown) !== 'read') return null;
  return { likely: isNew, why, einheiten };
}
