import type { Ctx } from '#libs/platform';
import type { PageParams, PageText } from '#libs/records/contracts';
import { PosteingangPageNotFound, PosteingangNotFound } from '../contracts/errors.js';
import { pageInOriginal, pageOfLetter } from '../domain/letter-pages.js';
import { PageRepository } from '../persistence/page.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';

/** A page of a letter as it counts them. */
export interface LetterPage {
  /** The Akte in whose history the look belongs once the letter is filed. */
  readonly akteId: string | null;
  readonly page: PageText;
}

/** Fetches read pages of letters for whoever sees the letter. */
export class LetterPages {
  private readonly letters = new PosteingangRepository();
  private readonly pages = new PageRepository();

  /** @throws PosteingangNotFound, PosteingangPageNotFound */
  async get(ctx: Ctx, { id, pageNo }: PageParams): Promise<LetterPage> {
    const letter = await this.letters.visible(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const own = pageInOriginal(letter, pageOfLetter(pageNo));
    const found = own === null ? null : await this.pages.page(ctx, letter.originalId, own);
    if (!found?.reading) throw new PosteingangPageNotFound();
    return { akteId: letter.akteId, page: { ...found.reading, pageNo } };
  }
}
