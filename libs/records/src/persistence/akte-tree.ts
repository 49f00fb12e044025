import { rows, sql, type Ctx } from '#libs/platform';
import { deadlineOf, readFieldsOf, type BesideDokument } from './dokument-values.js';
import { iso } from './iso.js';
import { namesJson, type NameRow } from './name-history.js';

/** A Vorgang as a row of the tree of its Akte. */
export interface VorgangInTree {
  readonly id: string;
  readonly number: number;
  readonly betreff: string;
  readonly state: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly version: number;
  readonly names: NameRow[];
}

/** A Dokument as a row of the tree of its Akte, with its newest version. */
export interface DokumentInTree extends BesideDokument {
  readonly id: string;
  readonly vorgangId: string | null;
  readonly betreff: string;
  readonly kind: string | null;
  readonly dokumentDate: string | null;
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly foreignReference: string | null;
  readonly version: number;
  readonly receivedAt: string;
  readonly names: NameRow[];
  readonly pageCount: number;
  readonly mime: string;
  readonly filename: string;
  readonly attachedTo: string | null;
}

/** The Vorgänge of an Akte that the caller has been given, by number. */
export function vorgaengeOf(ctx: Ctx, akteId: string): Promise<VorgangInTree[]> {
  return rows(
    ctx,
    sql`select id, number, betreff, state, version,
          ${iso(sql`opened_at`)} as "openedAt", ${iso(sql`closed_at`)} as "closedAt",
          ${namesJson('vorgang', sql`v.id`)} as names
        from records.vorgang v where akte_id = ${akteId} order by number`,
  );
}

/** The Dokumente that lie in an Akte that the caller has been given, in the order of their filing. */
export function dokumenteOf(ctx: Ctx, akteId: string): Promise<DokumentInTree[]> {
  return rows(
    ctx,
    sql`select d.id, d.vorgang_id as "vorgangId", d.betreff, d.kind,
          d.dokument_date::text as "dokumentDate", d.sender, d.addressee,
          d.foreign_reference as "foreignReference", ${deadlineOf(sql`d.id`)} as deadline,
          ${readFieldsOf(sql`d.id`)} as "readFields", d.version,
          ${iso(sql`d.received_at`)} as "receivedAt", ${namesJson('dokument', sql`d.id`)} as names,
          v.page_count as "pageCount", v.original_mime as mime, v.original_filename as filename,
          d.attached_to as "attachedTo"
        from records.dokument d
        join lateral (
          select * from records.dokument_version newest
          where newest.dokument_id = d.id order by newest.no desc limit 1
        ) v on true
        where d.akte_id = ${akteId} and d.withdrawn_at is null
        order by d.filed_at, d.id`,
  );
}
