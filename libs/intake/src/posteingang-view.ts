import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { Records } from '#libs/records';
import { pageErrorText } from './domain/flags.js';
import { pageInLetter } from './domain/letter-range.js';
import type { PosteingangDto } from './intake.dto.js';
import { PageRepository, type PageRow } from './persistence/page.repository.js';
import type { PosteingangRow } from './persistence/posteingang.repository.js';
import { toPosteingangItem } from './posteingang-item.js';

/** Shows a letter with its pages and proposals. Whoever calls has fetched the letter. */
@Injectable()
export class PosteingangView {
  private readonly pages = new PageRepository();

  constructor(private readonly records: Records) {}

  async show(ctx: Ctx, letter: PosteingangRow): Promise<PosteingangDto> {
    const items: PosteingangDto['pages'] = [];
    let firstText = '';
    for await (const page of this.pages.pages(ctx, letter)) {
      const pageNo = pageInLetter(letter, page.pageNo);
      if (pageNo === 1) firstText = page.reading?.text ?? '';
      items.push(toPageItem({ ...page, pageNo }));
    }
    const open = letter.state !== 'filed' && firstText !== '';
    const proposals = open ? await this.records.suggestAkten(ctx, firstText) : [];
    return { ...toPosteingangItem(letter), pages: items, proposals };
  }
}

function toPageItem({ pageNo, state, errorCode, reading }: PageRow) {
  return {
    pageNo,
    state,
    error: errorCode ? { code: errorCode, text: pageErrorText(errorCode) } : null,
    blank: reading?.blank ?? false,
    widthPx: reading?.widthPx ?? null,
    heightPx: reading?.heightPx ?? null,
  };
}
