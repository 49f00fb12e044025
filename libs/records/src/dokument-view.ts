import type { DokumentInAkte } from './persistence/dokument.repository.js';
import type { DokumentDto } from './records.dto.js';

/** A Dokument as the web shows it, its versions newest first. */
export function toDokumentDto({ dokument, akte, versions }: DokumentInAkte): DokumentDto {
  return {
    id: dokument.id,
    akteId: akte.id,
    aktenzeichen: akte.aktenzeichen,
    vorgangId: dokument.vorgangId,
    betreff: dokument.betreff,
    kind: dokument.kind,
    dokumentDate: dokument.dokumentDate,
    receivedAt: dokument.receivedAt.toISOString(),
    version: dokument.version,
    pageCount: versions[0]?.pageCount ?? 0,
    versions: versions.map((version) => ({
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
    })),
  };
}
