import { one, sql, type Ctx } from '#libs/platform';

/** Which bytes are, or ever were, those of a Dokument. */
export class VersionBytes {
  /** Also those of a Dokument that was withdrawn: its bytes and its history stay. */
  async belongToDokument(ctx: Ctx, sha256: string): Promise<boolean> {
    const found = await one(
      ctx,
      sql`select from records.dokument_version
          where original_sha256 = ${sha256} or rendition_sha256 = ${sha256} limit 1`,
    );
    return found !== null;
  }
}
