import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import type { DokumentInAkte } from '../persistence/dokument.repository.js';
import { namesOf, type NameRow } from '../persistence/name-history.js';
import type { DokumentVersion } from '../persistence/records.entities.js';
import type { DokumentDto } from './records.dto.js';

/**
 * Shows a Dokument with its former Betreffe, its versions newest first. Does not ask for rights:
 * whoever calls has fetched the Dokument.
 */
@Injectable()
export class DokumentView {
  async show(ctx: Ctx, found: DokumentInAkte): Promise<DokumentDto> {
    return toDokumentDto(found, await namesOf(ctx, 'dokument', found.dokument.id));
  }
}

function toDokumentDto(
  { dokument, akte, versions }: DokumentInAkte,
  names: NameRow[],
): DokumentDto {
  return {
    id: dokument.id,
    akteId: akte.id,
    aktenzeichen: akte.aktenzeichen,
    vorgangId: dokument.vorgangId,
    betreff: dokument.betreff,
    kind: dokument.kind,
    dokumentDate: dokument.dokumentDate,
    sender: dokument.sender,
    addressee: dokument.addressee,
    foreignReference: dokument.foreignReference,
    deadline: dokument.deadline,
    readFields: [...dokument.readFields],
    receivedAt: dokument.receivedAt.toISOString(),
    version: dokument.version,
    names,
    attachedTo: dokument.attachedTo,
    pageCount: versions[0]?.pageCount ?? 0,
    versions: versions.map(toVersionDto),
  };
}

function toVersionDto(version: DokumentVersion): DokumentDto['versions'][number] {
  return {
    id: version.id,
    no: version.no,
    original: {
      sha256: version.originalSha256,
      mime: version.originalMime,
      filename: version.originalFilename,
      size: Number(version.originalSize),
    },
    rendition: version.renditionSha256
      ? {
          sha256: version.renditionSha256,
          mime: version.renditionMime ?? 'application/pdf',
          validation: version.renditionValidation ?? '',
        }
      : null,
    pageCount: version.pageCount,
    createdAt: version.createdAt.toISOString(),
  };
}
