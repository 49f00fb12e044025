import { Injectable } from '@nestjs/common';
import { Directory } from '#libs/identity';
import { rows, sql, type Ctx } from '#libs/platform';
import type { AkteDto, VorgangItem } from './records.dto.js';
import { AktenplanRepository, type EinheitItem } from '../persistence/aktenplan.repository.js';
import { iso, namesOf, namesJson } from '../persistence/name-history.js';
import type { Akte } from '../persistence/records.entities.js';

type DokumentRow = VorgangItem['dokumente'][number] & { vorgangId: string | null };

/** Shows an Akte with its tree. Does not ask for rights: whoever calls has fetched the Akte. */
@Injectable()
export class AkteView {
  private readonly plan = new AktenplanRepository();

  constructor(private readonly directory: Directory) {}

  async show(ctx: Ctx, akte: Akte): Promise<AkteDto> {
    const einheit = await this.plan.byId(ctx, akte.aktenplaneinheitId);
    const dokumente = await dokumenteOf(ctx, akte.id);
    const units = await this.directory.orgUnits(ctx);
    return {
      ...ownFields(akte),
      ...einheitFields(einheit),
      orgUnitName: units.find(({ id }) => id === akte.orgUnitId)?.name ?? '',
      dokumentCount: dokumente.length,
      aktenplanPath: await this.plan.path(ctx, akte.aktenplaneinheitId),
      vorgaenge: await vorgaengeOf(ctx, akte.id, dokumente),
      dokumente: dokumente.filter(({ vorgangId }) => vorgangId === null).map(withoutVorgang),
      names: await namesOf(ctx, 'akte', akte.id),
    };
  }
}

function ownFields(akte: Akte) {
  const { id, aktenzeichen, betreff, state, version, aktenplaneinheitId, orgUnitId } = akte;
  return {
    ...{ id, aktenzeichen, betreff, state, version, aktenplaneinheitId, orgUnitId },
    openedAt: akte.openedAt.toISOString(),
    closedAt: akte.closedAt?.toISOString() ?? null,
    lastChangedAt: akte.lastChangedAt.toISOString(),
  };
}

function einheitFields(einheit: EinheitItem | null) {
  const { number = '', title = '', retentionYears: years = null } = einheit ?? {};
  const { aussonderungsart = 'B', legalSource = '' } = einheit ?? {};
  return {
    einheitNumber: number,
    einheitTitle: title,
    retention: { years, aussonderungsart, legalSource },
  };
}

async function vorgaengeOf(ctx: Ctx, akteId: string, dokumente: readonly DokumentRow[]) {
  const found = await rows<Omit<VorgangItem, 'dokumente'>>(
    ctx,
    sql`select id, number, betreff, state, version,
          ${iso(sql`opened_at`)} as "openedAt", ${iso(sql`closed_at`)} as "closedAt",
          ${namesJson('vorgang', sql`v.id`)} as names
        from records.vorgang v where akte_id = ${akteId} order by number`,
  );
  return found.map((vorgang) => ({
    ...vorgang,
    dokumente: dokumente.filter(({ vorgangId }) => vorgangId === vorgang.id).map(withoutVorgang),
  }));
}

function dokumenteOf(ctx: Ctx, akteId: string): Promise<DokumentRow[]> {
  return rows(
    ctx,
    sql`select d.id, d.vorgang_id as "vorgangId", d.betreff, d.kind,
          d.dokument_date::text as "dokumentDate",
          ${iso(sql`d.received_at`)} as "receivedAt", ${namesJson('dokument', sql`d.id`)} as names,
          v.page_count as "pageCount", v.original_mime as mime, v.original_filename as filename
        from records.dokument d
        join lateral (
          select * from records.dokument_version newest
          where newest.dokument_id = d.id order by newest.no desc limit 1
        ) v on true
        where d.akte_id = ${akteId} and d.withdrawn_at is null
        order by d.filed_at, d.id`,
  );
}

function withoutVorgang({ vorgangId: _, ...dokument }: DokumentRow) {
  return dokument;
}
