import { rm, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { isDisguised, type Attachment, type Probe, type Reader } from '#libs/imaging';
import { Blobs } from '#libs/storage';
import { nameOfNameless } from '../domain/attachments.js';
import { safeFilename } from '../domain/filename.js';
import { flagsSeen, isFinal, withFlag, type Flag } from '../domain/flags.js';
import type { TakenOut } from '../persistence/attachment.repository.js';
import { OriginalScratch } from './original-scratch.js';
import { PageReader } from './page-reader.js';

/** A verdict that the moment may be to blame for, and not the bytes. */
export class VerdictNotFinal extends Error {}

/** What nobody has looked into. */
const UNSEEN = { mime: 'application/octet-stream', flags: [], pagesTotal: 0 };

/**
 * Pages of all files of one original that are read: as many as of the thickest original. A small mail can hold a
 * hundred files of thousands of empty pages, and those of everybody else would wait for days.
 */
const MOST_PAGES = 5_000;

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
      let left = MOST_PAGES;
      for (const [index, file] of (await reader.attachments(path)).entries()) {
        const examined = await this.examine(reader, file, { place: index + 1, isPatient });
        const kept = withinPages(examined, left);
        left -= kept.pagesTotal;
        found.push(kept);
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

/** A file with more pages than may still be read is kept, and none of them is read. */
function withinPages(file: TakenOut, left: number): TakenOut {
  if (file.pagesTotal <= left) return file;
  const flags = withFlag(file.flags, { code: 'ORIGINAL.TOO_MANY_PAGES' });
  return { ...file, pagesTotal: 0, flags };
}

function flagsOf(name: string, probe: Probe): Flag[] {
  const seen = flagsSeen(probe);
  return isDisguised(name, probe.format) ? withFlag(seen, { code: 'ORIGINAL.DISGUISED' }) : seen;
}
