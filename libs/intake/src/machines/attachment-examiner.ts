import { rm, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { isDisguised, type Attachment, type Probe, type Reader } from '#libs/imaging';
import { Blobs } from '#libs/storage';
import { nameOfNameless } from '../domain/attachments.js';
import { safeFilename } from '../domain/filename.js';
import { isFinal, withFlag, type Flag } from '../domain/flags.js';
import type { TakenOut } from '../persistence/attachment.repository.js';
import { OriginalScratch } from './original-scratch.js';
import { PageReader } from './page-reader.js';

/** A verdict that the moment may be to blame for, and not the bytes. */
export class VerdictNotFinal extends Error {}

/** What nobody has looked into. */
const UNSEEN = { mime: 'application/octet-stream', flags: [], pagesTotal: 0 };

/** Takes the files out of an original, looks at each by its bytes, and keeps them in the store. */
@Injectable()
export class AttachmentExaminer {
  constructor(
    private readonly scratch: OriginalScratch,
    private readonly reader: PageReader,
    private readonly blobs: Blobs,
  ) {}

  /**
   * The files in the order in which they stand in the original; their bytes are stored and belong to nobody.
   *
   * @param isPatient whether to throw where another attempt may say something else
   * @throws PageUnreadable where the original cannot be taken apart, ReadingInterrupted, VerdictNotFinal, and
   * what the store throws
   */
  async takeOut(sha256: string, isPatient: boolean): Promise<TakenOut[]> {
    const reader = await this.reader.get();
    return this.scratch.use(sha256, async (path) => {
      const found: TakenOut[] = [];
      for (const [index, file] of (await reader.attachments(path)).entries()) {
        found.push(await this.examine(reader, file, { place: index + 1, isPatient }));
      }
      return found;
    });
  }

  private async examine(
    reader: Reader,
    file: Attachment,
    { place, isPatient }: { place: number; isPatient: boolean },
  ): Promise<TakenOut> {
    const { bytes } = file;
    const within = file.within === null ? null : file.within + 1;
    const named = (mime: string): string =>
      file.name.trim() === '' ? nameOfNameless(place, mime) : safeFilename(file.name);
    if (!bytes || bytes.length === 0) {
      const size = bytes ? 0 : null;
      return { ...UNSEEN, within, name: named(UNSEEN.mime), size, sha256: null };
    }
    const probe = await this.probe(reader, bytes);
    if (isPatient && !probe.flags.every(isFinal)) throw new VerdictNotFinal(probe.flags.join());
    const name = named(probe.mime);
    const pagesTotal = probe.verdict === 'readable' ? probe.pageCount : 0;
    const { sha256, size } = await this.blobs.putBuffer(bytes);
    return {
      within,
      name,
      mime: probe.mime,
      size,
      sha256,
      flags: flagsOf(name, probe),
      pagesTotal,
    };
  }

  private async probe(reader: Reader, bytes: Buffer): Promise<Probe> {
    const path = this.scratch.newPath(newId());
    try {
      await writeFile(path, bytes);
      return await reader.probe(path);
    } finally {
      await rm(path, { force: true });
    }
  }
}

function flagsOf(name: string, { flags, format }: Probe): Flag[] {
  const seen = flags.reduce<Flag[]>((all, code) => withFlag(all, { code }), []);
  return isDisguised(name, format) ? withFlag(seen, { code: 'ORIGINAL.DISGUISED' }) : seen;
}
