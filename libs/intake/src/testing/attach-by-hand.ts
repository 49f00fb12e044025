import type { INestApplicationContext } from '@nestjs/common';
import { unread } from '#libs/imaging/contracts';
import type { TestDatabase } from '#libs/platform/testing';
import { exec, sql } from '#libs/platform';
import { Blobs } from '#libs/storage';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { StapelDesk } from '../steps/stapel-desk.js';

/** A house or town with the intake in it. */
interface Place {
  readonly db: TestDatabase;
  readonly app: INestApplicationContext;
}

/** A file with a page for each text; without any it is only kept. */
export interface FileByHand {
  readonly name: string;
  readonly mime?: string;
  readonly texts: readonly string[];
  readonly jpeg?: Buffer;
  /** Not read yet. */
  readonly isWaiting?: boolean;
}

/** What workers do with the files inside a mail, without their reader. */
export async function attachByHand(
  { db, app }: Place,
  originalId: string,
  files: readonly FileByHand[],
): Promise<void> {
  const blobs = app.get(Blobs, { strict: false });
  const kept = await Promise.all(
    files.map(async ({ name, jpeg }) => ({
      ...(await blobs.putBuffer(Buffer.from(`bytes of ${name}`))),
      previewSha256: jpeg ? (await blobs.putBuffer(jpeg)).sha256 : null,
    })),
  );
  const attachments = new AttachmentRepository();
  await db.run((ctx) =>
    app.get(StapelDesk, { strict: false }).changeOriginal(ctx, originalId, async (at) => {
      const flags = JSON.stringify([{ code: 'MAIL.ATTACHMENTS' }]);
      await exec(ctx, sql`update intake.original set flags = ${flags} where id = ${originalId}`);
      const found = files.map(({ name, mime = 'application/pdf', texts }, index) => {
        const { sha256 = '', size = 0 } = kept[index] ?? {};
        return { within: null, name, mime, size, sha256, flags: [], pagesTotal: texts.length };
      });
      await attachments.save(ctx, at, found, null);
      for (const [index, { texts, isWaiting }] of files.entries()) {
        if (isWaiting) continue;
        const { sha256 = '', previewSha256 = null } = kept[index] ?? {};
        await blobs.adopt(ctx, sha256, { ownerType: 'test', ownerId: `${originalId}:${index}` });
        for (const [page, text] of texts.entries()) {
          const size = { widthPx: 827, heightPx: 1169 };
          const pageNo = page + 1;
          const reading = {
            ...unread(pageNo),
            ...size,
            text,
            source: 'ocr' as const,
            previewSha256,
          };
          await attachments.settlePage(ctx, at, index + 1, { pageNo, reading });
        }
        await attachments.finish(ctx, at, index + 1);
      }
      return 'changed';
    }),
  );
}
