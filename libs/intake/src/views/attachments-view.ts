import { proposedBetreff } from '../domain/attachments.js';
import { pageErrorText, readableFlag } from '../domain/flags.js';
import type { AttachmentOutline, AttachmentRow } from '../persistence/attachment.repository.js';
import type { AttachmentItem, PageItem } from './intake.dto.js';

/** A file inside a letter with its pages, those that nobody has settled yet among them. */
export function toAttachmentItem(
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
      toPageItem(index + 1, own.get(index + 1)),
    ),
  };
}

function toPageItem(pageNo: number, page: AttachmentOutline | undefined): PageItem {
  if (!page) {
    const unknown = { blank: false, widthPx: null, heightPx: null };
    return { pageNo, state: 'waiting', error: null, ...unknown };
  }
  const { errorCode, blank, widthPx, heightPx } = page;
  const error = errorCode ? { code: errorCode, text: pageErrorText(errorCode) } : null;
  return { pageNo, state: error ? 'failed' : 'done', error, blank, widthPx, heightPx };
}
