import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import type { Clue } from '#libs/letters/contracts';
import { Events, type Ctx } from '#libs/platform';
import { Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import {
  dokumentFields,
  dokumentFiled,
  type DokumentValues,
  type PageText,
  type ReadValues,
} from '../../contracts/index.js';
import { cluesOfFiled } from '../../domain/typed-clues.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { keepDokumentClues } from '../../persistence/clues.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import type { DokumentVersion } from '../../persistence/records.entities.js';
import { VersionTextRepository } from '../../persistence/version-text.repository.js';
import { VorgangRepository } from '../../persistence/vorgang.repository.js';

/** What is known of it; what was not read in the letter was typed. */
interface FiledValues extends Pick<DokumentValues, 'betreff' | 'kind' | 'dokumentDate'> {
  readonly sender?: string | null;
  readonly addressee?: string | null;
  readonly foreignReference?: string | null;
  readonly deadline?: string | null;
  readonly read?: ReadValues;
}

/** Everything that makes a Dokument of received bytes. */
export interface FileDokument extends FiledValues {
  readonly akteId: string;
  readonly vorgangId: string | null;
  readonly receivedAt: Date;
  readonly original: { sha256: string; mime: string; filename: string; size: number };
  readonly rendition: { sha256: string; mime: string; validation: string } | null;
  /** The pages in order; consumed one by one, so that a thick volume does not fill the memory. */
  readonly pages: AsyncIterable<PageText> | Iterable<PageText>;
  readonly pageCount: number;
  /** Text of files inside the original; search finds it, no page shows it. */
  readonly attachments?: readonly { readonly name: string; readonly text: string }[];
  readonly source: { readonly type: string; readonly id: string };
  /** The Dokument it came with as an attachment. */
  readonly attachedTo?: { readonly id: string; readonly betreff: string };
  /** What was read in it by which letters like it are recognised from now on. */
  readonly clues?: readonly Clue[];
}

/** Puts a Dokument into an open Akte, with its originals, renditions and page texts. */
@Injectable()
export class FileDokumentUseCase {
  private readonly akten = new AkteRepository();
  private readonly vorgaenge = new VorgangRepository();
  private readonly dokumente = new DokumentRepository();
  private readonly texts = new VersionTextRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly blobs: Blobs,
    private readonly events: Events,
  ) {}

  /** @throws AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed, BlobMissing */
  async execute(ctx: Ctx, input: FileDokument): Promise<{ dokumentId: string; versionId: string }> {
    const akte = await this.akten.lockOpen(ctx, input.akteId);
    const { vorgangId } = input;
    const vorgang = vorgangId && (await this.vorgaenge.requireOpen(ctx, vorgangId, akte.id));
    const dokumentId = newId();
    const version = toVersion(ctx, dokumentId, input);
    await this.dokumente.insert(ctx, toDokument(ctx, dokumentId, input), version, known(input));
    await this.adopt(ctx, version.id, input);
    await this.texts.insertAttachments(ctx, version.id, input.attachments ?? []);
    await keepDokumentClues(ctx, { akteId: akte.id, dokumentId }, cluesOfFiled(input));
    await this.akten.touch(ctx, akte);
    const vorgangNumber = vorgang ? vorgang.number : null;
    const details = { ...detailsOf(input), versionId: version.id, vorgangNumber };
    const recorded = { id: dokumentId, akteId: akte.id, details };
    await this.audit.record(ctx, actions.dokumentFiled, recorded);
    const filed = { dokumentId, versionId: version.id, akteId: akte.id };
    await this.events.publish(ctx, dokumentFiled, filed);
    return { dokumentId, versionId: version.id };
  }

  private async adopt(ctx: Ctx, versionId: string, input: FileDokument): Promise<void> {
    const owner = { ownerType: 'dokument-version', ownerId: versionId };
    await this.blobs.adopt(ctx, input.original.sha256, owner);
    if (input.rendition) await this.blobs.adopt(ctx, input.rendition.sha256, owner);
    for await (const page of input.pages) {
      await this.texts.insertPage(ctx, versionId, page);
      if (page.previewSha256) await this.blobs.adopt(ctx, page.previewSha256, owner);
    }
  }
}

function valuesOf(input: FileDokument): DokumentValues {
  const { betreff, kind, dokumentDate, sender = null, addressee = null } = input;
  const { foreignReference = null, deadline = null } = input;
  return { betreff, kind, dokumentDate, sender, addressee, foreignReference, deadline };
}

/** Only what somebody has said or read. */
function known(input: FileDokument) {
  const said = Object.entries(valuesOf(input)).filter(([, value]) => value !== null);
  const values: Partial<DokumentValues> = Object.fromEntries(said);
  return { values, read: input.read ?? {} };
}

function detailsOf(input: FileDokument) {
  const { vorgangId, source, original, rendition, pageCount, read = {} } = input;
  return {
    vorgangId,
    source,
    originalSha256: original.sha256,
    renditionSha256: rendition?.sha256 ?? null,
    pageCount,
    readFields: dokumentFields.filter((field) => field in read),
    values: valuesOf(input),
    ...(input.attachedTo ? { attachedTo: input.attachedTo } : {}),
  };
}

function toDokument(ctx: Ctx, id: string, input: FileDokument) {
  const { akteId, vorgangId, receivedAt, source } = input;
  const { deadline: _, ...values } = valuesOf(input);
  return {
    id,
    akteId,
    vorgangId,
    ...values,
    receivedAt,
    filedAt: ctx.now,
    withdrawnAt: null,
    sourceType: source.type,
    sourceId: source.id,
    attachedTo: input.attachedTo?.id ?? null,
    version: 1,
  };
}

function toVersion(ctx: Ctx, dokumentId: string, input: FileDokument): DokumentVersion {
  const { original, rendition, pageCount } = input;
  return {
    id: newId(),
    dokumentId,
    no: 1,
    originalSha256: original.sha256,
    originalMime: original.mime,
    originalFilename: original.filename,
    originalSize: String(original.size),
    renditionSha256: rendition?.sha256 ?? null,
    renditionMime: rendition?.mime ?? null,
    renditionValidation: rendition?.validation ?? null,
    pageCount,
    createdAt: ctx.now,
  };
}
