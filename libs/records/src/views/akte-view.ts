import { Injectable } from '@nestjs/common';
import { Directory } from '#libs/identity';
import type { Ctx } from '#libs/platform';
import {
  dokumenteOf,
  vorgaengeOf,
  type DokumentInTree,
  type VorgangInTree,
} from '../persistence/akte-tree.js';
import { AktenplanRepository, type EinheitItem } from '../persistence/aktenplan.repository.js';
import { namesOf, type NameRow } from '../persistence/name-history.js';
import type { Akte } from '../persistence/records.entities.js';
import type { AkteDto, VorgangItem } from './records.dto.js';

/** Shows an Akte with its tree. Does not ask for rights: whoever calls has fetched the Akte. */
@Injectable()
export class AkteView {
  private readonly plan = new AktenplanRepository();

  constructor(private readonly directory: Directory) {}

  async show(ctx: Ctx, akte: Akte): Promise<AkteDto> {
    const units = await this.directory.orgUnits(ctx);
    return toAkteDto(akte, {
      einheit: await this.plan.byId(ctx, akte.aktenplaneinheitId),
      path: await this.plan.path(ctx, akte.aktenplaneinheitId),
      orgUnitName: units.find(({ id }) => id === akte.orgUnitId)?.name ?? '',
      dokumente: await dokumenteOf(ctx, akte.id),
      vorgaenge: await vorgaengeOf(ctx, akte.id),
      names: await namesOf(ctx, 'akte', akte.id),
    });
  }
}

/** What is shown of an Akte beside its own row. */
interface AroundAkte {
  readonly einheit: EinheitItem | null;
  /** The unit and everything above it, from the top down. */
  readonly path: { number: string; title: string }[];
  readonly orgUnitName: string;
  readonly dokumente: readonly DokumentInTree[];
  readonly vorgaenge: readonly VorgangInTree[];
  readonly names: NameRow[];
}

function toAkteDto(akte: Akte, around: AroundAkte): AkteDto {
  const { einheit, path, orgUnitName, dokumente, vorgaenge, names } = around;
  return {
    ...ownFields(akte),
    ...einheitFields(einheit),
    orgUnitName,
    dokumentCount: dokumente.length,
    aktenplanPath: path,
    vorgaenge: vorgaenge.map((vorgang) => toVorgangItem(vorgang, dokumente)),
    dokumente: lyingIn(null, dokumente),
    names,
  };
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

function toVorgangItem(vorgang: VorgangInTree, dokumente: readonly DokumentInTree[]): VorgangItem {
  return { ...vorgang, dokumente: lyingIn(vorgang.id, dokumente) };
}

/** The Dokumente of a Vorgang, or with null those that lie in no Vorgang. */
function lyingIn(vorgang: string | null, dokumente: readonly DokumentInTree[]) {
  return dokumente
    .filter(({ vorgangId }) => vorgangId === vorgang)
    .map(({ vorgangId: _, readFields, ...dokument }) => ({
      ...dokument,
      readFields: [...readFields],
    }));
}
