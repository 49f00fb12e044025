import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { DokumentValues } from '../contracts/index.js';
import type { ValueChange } from '../domain/value-changes.js';
import type { AkteAction } from '../domain/akten-access.js';
import { AkteClosed, AkteNotFound, DokumentNotFound } from '../contracts/errors.js';
import { AkteRepository } from './akte.repository.js';
import {
  beginValues,
  deadlineOf,
  readFieldsOf,
  type BesideDokument,
  type NewValues,
} from './dokument-values.js';
import { MovedMeanwhile } from './moved-meanwhile.js';
import { beginName } from './name-history.js';
import { Dokument, DokumentVersion, type Akte } from './records.entities.js';
import { updateOne } from './update-one.js';
import { visibleDokument } from './akten-visibility.js';

/** What a Dokument tells of the Akte it lies in. */
export type AkteOfDokument = Pick<
  Akte,
  'id' | 'aktenzeichen' | 'betreff' | 'state' | 'aktenplaneinheitId'
>;

/** A Dokument with what stands beside its row. */
export type DokumentRow = Dokument & BesideDokument;

/** A Dokument with the Akte it lies in and its versions, the newest first. */
export interface DokumentInAkte {
  readonly dokument: DokumentRow;
  readonly akte: AkteOfDokument;
  readonly versions: readonly DokumentVersion[];
}

/** A Dokument that was filed together with others, where it lies, and whether the actor may change it there. */
export interface FamilyMember {
  readonly id: string;
  readonly akteId: string;
  readonly inReach: boolean;
}

/** Where a Dokument lies. */
export type Place = Pick<Dokument, 'akteId' | 'vorgangId'>;

/** Writes Dokumente and fetches single ones; the right is part of each statement that fetches. */
export class DokumentRepository {
  private readonly akten = new AkteRepository();

  /** @throws DokumentNotFound also when the actor may not do that with it */
  async get(ctx: Ctx, id: string, action: AkteAction): Promise<DokumentInAkte> {
    const found = await fetched(ctx, sql`d.id = ${id} and ${visibleDokument(ctx, 'd', action)}`);
    return { ...found, versions: await versionsOf(ctx, id) };
  }

  /**
   * For changing a Dokument: locks its Akte and then the Dokument, and reads both only then.
   *
   * @throws DokumentNotFound also when the actor may not change it
   */
  async lock(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    const mine = sql`d.id = ${id} and ${visibleDokument(ctx, 'd', 'change')}`;
    const lying = await fetched(ctx, mine);
    await this.akten.lock(ctx, lying.akte.id).catch(asDokumentNotFound);
    const found = await fetched(ctx, sql`${mine} for update of d`);
    if (found.akte.id !== lying.akte.id) throw new MovedMeanwhile();
    return { ...found, versions: await versionsOf(ctx, id) };
  }

  /**
   * As {@link lock}, for one whose Akte is locked already.
   *
   * @throws MovedMeanwhile where it does not lie there any more: somebody was faster
   */
  async lockThere(ctx: Ctx, id: string, akteId: string): Promise<DokumentInAkte> {
    const there = sql`d.id = ${id} and d.akte_id = ${akteId}`;
    const mine = sql`${there} and ${visibleDokument(ctx, 'd', 'change')} for update of d`;
    const found = await fetched(ctx, mine).catch((error: unknown) => {
      throw error instanceof DokumentNotFound ? new MovedMeanwhile() : error;
    });
    return { ...found, versions: await versionsOf(ctx, id) };
  }

  /** As {@link lock}, for what needs an open Akte. @throws DokumentNotFound, AkteClosed */
  async lockOpen(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    const found = await this.lock(ctx, id);
    if (found.akte.state === 'closed') throw new AkteClosed(found.akte.aktenzeichen);
    return found;
  }

  async insert(
    ctx: Ctx,
    dokument: Dokument,
    version: DokumentVersion,
    known: Pick<NewValues, 'values' | 'read'>,
  ): Promise<void> {
    await ctx.tx.getRepository(Dokument).insert(dokument);
    await beginName(ctx, 'dokument', dokument);
    await beginValues(ctx, { dokumentId: dokument.id, version: dokument.version, ...known });
    await ctx.tx.getRepository(DokumentVersion).insert(version);
  }

  /** Gives a locked Dokument other values; every one it has had stays in the history of values. */
  async correct(ctx: Ctx, dokument: DokumentRow, changes: readonly ValueChange[]): Promise<void> {
    const { id, version } = dokument;
    const values: Partial<DokumentValues> = Object.fromEntries(
      changes.map(({ field, to }) => [field, to]),
    );
    const next = { ...dokument, ...values, version: version + 1 };
    await updateOne(
      ctx,
      sql`update records.dokument
          set betreff = ${next.betreff}, kind = ${next.kind}, dokument_date = ${next.dokumentDate},
            sender = ${next.sender}, addressee = ${next.addressee},
            foreign_reference = ${next.foreignReference}, version = ${next.version}
          where id = ${id} and version = ${version} and withdrawn_at is null`,
    );
    await beginValues(ctx, { dokumentId: id, version: next.version, values, read: {} });
    if (values.betreff !== undefined) await beginName(ctx, 'dokument', next);
  }

  /** Lays a locked Dokument somewhere else; both Akten are locked. */
  async place(ctx: Ctx, dokument: DokumentRow, to: Place): Promise<void> {
    const { id, version } = dokument;
    await updateOne(
      ctx,
      sql`update records.dokument
          set akte_id = ${to.akteId}, vorgang_id = ${to.vorgangId}, version = version + 1
          where id = ${id} and version = ${version} and withdrawn_at is null`,
    );
  }

  /** Takes a locked Dokument out of its Akte; its bytes stay. */
  async withdraw(ctx: Ctx, { id }: Dokument): Promise<void> {
    await updateOne(
      ctx,
      sql`update records.dokument set withdrawn_at = ${ctx.now}
          where id = ${id} and withdrawn_at is null`,
    );
  }

  /** The Dokumente of an Akte whose original has one of these hashes; of several the oldest first. */
  withBytes(
    ctx: Ctx,
    akteId: string,
    hashes: readonly string[],
  ): Promise<{ sha256: string; dokumentId: string; betreff: string }[]> {
    return rows(
      ctx,
      sql`select v.original_sha256 as sha256, d.id as "dokumentId", d.betreff
          from records.dokument d join records.dokument_version v on v.dokument_id = d.id
          where d.akte_id = ${akteId} and v.original_sha256 = any(${hashes})
            and d.withdrawn_at is null and ${visibleDokument(ctx, 'd', 'read')}
          order by d.filed_at, d.id`,
    );
  }

  /**
   * A Dokument and those that came with it as attachments, wherever they lie. The caller sees all Akten (`Scopes`),
   * and tells the actor nothing of those that are out of their reach.
   */
  family(ctx: Ctx, id: string): Promise<FamilyMember[]> {
    return rows(
      ctx,
      sql`select d.id, d.akte_id as "akteId", ${visibleDokument(ctx, 'd', 'change')} as "inReach"
          from records.dokument d
          where (d.id = ${id} or d.attached_to = ${id}) and d.withdrawn_at is null
          order by d.id`,
    );
  }

  /** Says of every version with that rendition what a validator has found. */
  async saveValidation(ctx: Ctx, renditionSha256: string, validation: string): Promise<void> {
    await exec(
      ctx,
      sql`update records.dokument_version set rendition_validation = ${validation}
          where rendition_sha256 = ${renditionSha256}`,
    );
  }
}

/** One statement for the Dokument and its Akte; what was withdrawn is not there. */
async function fetched(ctx: Ctx, condition: Sql): Promise<Omit<DokumentInAkte, 'versions'>> {
  const found = await one<DokumentRow & { akte: AkteOfDokument }>(
    ctx,
    sql`select d.id, d.akte_id as "akteId", d.vorgang_id as "vorgangId", d.betreff, d.kind,
          d.dokument_date::text as "dokumentDate", d.sender, d.addressee,
          d.foreign_reference as "foreignReference", ${deadlineOf(sql`d.id`)} as deadline,
          ${readFieldsOf(sql`d.id`)} as "readFields", d.received_at as "receivedAt",
          d.filed_at as "filedAt", d.withdrawn_at as "withdrawnAt", d.source_type as "sourceType",
          d.source_id as "sourceId", d.attached_to as "attachedTo", d.version,
          json_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen, 'betreff', a.betreff,
            'state', a.state, 'aktenplaneinheitId', a.aktenplaneinheit_id) as akte
        from records.dokument d join records.akte a on a.id = d.akte_id
        where d.withdrawn_at is null and ${condition}`,
  );
  if (!found) throw new DokumentNotFound();
  const { akte, ...dokument } = found;
  return { dokument, akte };
}

/** The versions of a Dokument that the caller has been given. */
function versionsOf(ctx: Ctx, dokumentId: string): Promise<DokumentVersion[]> {
  return rows(
    ctx,
    sql`select v.id, v.dokument_id as "dokumentId", v.no, v.original_sha256 as "originalSha256",
          v.original_mime as "originalMime", v.original_filename as "originalFilename",
          v.original_size as "originalSize", v.rendition_sha256 as "renditionSha256",
          v.rendition_mime as "renditionMime", v.rendition_validation as "renditionValidation",
          v.page_count as "pageCount", v.created_at as "createdAt"
        from records.dokument_version v where v.dokument_id = ${dokumentId} order by v.no desc`,
  );
}

/** An Akte that is not for this actor makes what lies in it invisible too. */
export function asDokumentNotFound(error: unknown): never {
  throw error instanceof AkteNotFound ? new DokumentNotFound() : error;
}
