import { Injectable } from '@nestjs/common';
import { proposeFields, type FieldPage, type FieldProposal } from '#libs/letters';
import type { Ctx } from '#libs/platform';
import { Akten, type Suggestion } from '#libs/records';
import { Town } from '#libs/town';
import { pageInLetter } from '../domain/letter-pages.js';
import { PageRepository, type PageOutline } from '../persistence/page.repository.js';
import type { PosteingangDto } from './intake.dto.js';
import { toPageItems } from './page-item-view.js';
import { toPosteingangItem } from './posteingang-item-view.js';
import type { PosteingangRow } from '../persistence/rows.js';

/** Pages that are looked at for fields and proposals; what concerns a letter stands at its beginning. */
const PAGES_LOOKED_AT = 5;

/** What is looked at of each of them; a page of small print has about 8,000 characters. */
const LOOKED_AT = { characters: 20_000, words: 2_000 };

/** Shows a letter with its pages and proposals. Whoever calls has fetched the letter. */
@Injectable()
export class PosteingangView {
  private readonly pages = new PageRepository();

  constructor(
    private readonly akten: Akten,
    private readonly town: Town,
  ) {}

  async show(ctx: Ctx, letter: PosteingangRow): Promise<PosteingangDto> {
    const outlines = await this.pages.outlines(ctx, letter);
    if (letter.state === 'filed') {
      return toPosteingangDto(letter, { outlines, fields: [], proposals: [] });
    }
    const first = await this.firstPages(ctx, letter);
    const firstText = first.find(({ pageNo }) => pageNo === 1)?.text ?? '';
    const proposals = firstText === '' ? [] : await this.akten.suggest(ctx, firstText);
    return toPosteingangDto(letter, { outlines, fields: this.fields(ctx, first), proposals });
  }

  private async firstPages(ctx: Ctx, letter: PosteingangRow): Promise<FieldPage[]> {
    const lastPage = Math.min(
      letter.lastPage ?? Number.MAX_SAFE_INTEGER,
      letter.firstPage + PAGES_LOOKED_AT - 1,
    );
    const pages = await this.pages.beginnings(ctx, { ...letter, lastPage }, LOOKED_AT);
    return pages.map((page) => ({ ...page, pageNo: pageInLetter(letter, page.pageNo) }));
  }

  private fields(ctx: Ctx, pages: readonly FieldPage[]): FieldProposal[] {
    const options = {
      aktenzeichen: this.town.aktenzeichen.expression,
      ownNames: this.town.ownNames,
      today: this.town.dayOf(ctx.now),
    };
    return proposeFields(pages, options);
  }
}

/** What is shown of a letter beside its own row. */
interface AroundLetter {
  readonly outlines: readonly PageOutline[];
  readonly fields: readonly FieldProposal[];
  readonly proposals: Suggestion[];
}

function toPosteingangDto(letter: PosteingangRow, around: AroundLetter): PosteingangDto {
  return {
    ...toPosteingangItem(letter),
    pages: toPageItems(letter, around.outlines),
    fields: around.fields.map(toFieldItem),
    proposals: around.proposals,
  };
}

function toFieldItem(proposal: FieldProposal): PosteingangDto['fields'][number] {
  const { field, value, text, pageNo, box, reason, confidence } = proposal;
  const sureness = confidence === 'sure' ? 'sicher' : 'prüfen';
  return { field, value, text, pageNo, box: box && { ...box }, why: reason, sureness };
}
