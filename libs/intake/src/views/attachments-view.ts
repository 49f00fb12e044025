import type { Ctx } from '#libs/platform';
import { attachmentsState, holdsFiles, proposedBetreff } from '../domain/attachments.js';
import { hasOwnAttachments } from '../domain/letter-bytes.js';
import { pageErrorText, readableFlag } from '../domain/flags.js';
import {
  AttachmentRepository,
  type AttachmentOutline,
  type AttachmentRow,
} from '../persistence/attachment.repository.js';
import type { PosteingangRow } from '../persistence/rows.js';
import type { AttachmentItem, AttachmentsDto, PageItem } from './intake.dto.js';

/** Shows the files inside a letter; whoever calls has fetched it. A part of an original that was cut has none. */
export class AttachmentsView {
  private readonly attachments = new AttachmentRepository();

  async show(ctx: Ctx, letter: PosteingangRow): Promise<AttachmentsDto> {
    const { originalId } = letter;
    const mayHold = hasOwnAttachments(letter) && holdsFiles(letter.flags);
    const situation = mayHold ? await this.attachments.situation(ctx, originalId) : null;
    if (!situation) return { state: 'none', items: [] };
    const rows = await this.attachments.list(ctx, originalId);
    const outlines = await this.attachments.outlines(ctx, originalId);
    const items = rows.map((row) => toAttachmentItem(row, outlines));
    return { state: attachmentsState(situation), items };
  }

  /** Whether nothing more is to come: all are known, and those with pages are read. */
  async isSettled(ctx: Ctx, letter: PosteingangRow): Promise<boolean> {
    if (!hasOwnAttachments(letter) || !holdsFiles(letter.flags)) return true;
    return this.attachments.areSettled(ctx, letter.originalId);
  }
}

/** A file inside a letter with its pages, those that nobody has settled yet among them. */
function toAttachmentItem(
  row: AttachmentRow & { readonly beginning: string },
  outlines: readonly AttachmentOutline[],
): AttachmentItem {
  const { place, within, name, mime, size, sha256, state, flags, pagesTotal } = row;
  const own = new Map(
    outlines.filter((page) => page.place === place).map((page) => [page.pageNo, page]),
  );
  return {
    ...{ place, within, name, mime, size, sha256, state },
    betreff: proposedBetreff(row, row.beginning).value,
    flags: flags.map(readableFlag),
    pages: Array.from({ length: pagesTotal }, (_, index) =>
      toPageItem(index + 1, own.get(index + 1) ?? (state === 'unread' ? UNREADABLE : undefined)),
    ),
  };
}

/** A page of a file that was given up. */
const UNREADABLE = { errorCode: 'PAGE.UNREADABLE', blank: false, widthPx: null, heightPx: null };

function toPageItem(
  pageNo: number,
  page: Omit<AttachmentOutline, 'pageNo' | 'place'> | undefined,
): PageItem {
  if (!page) {
    const unknown = { blank: false, widthPx: null, heightPx: null };
    return { pageNo, state: 'waiting', error: null, ...unknown };
  }
  const { errorCode, blank, widthPx, heightPx } = page;
  const error = errorCode ? { code: errorCode, text: pageErrorText(errorCode) } : null;
  return { pageNo, state: error ? 'failed' : 'done', error, blank, widthPx, heightPx };
}
