import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { writeArchive, type ArchivePart } from './akte-archive.js';

const about = { aktenzeichen: '1-2/2026', createdAt: new Date('2026-03-01T10:00:00Z') };

function* incompressible(): Generator<Buffer> {
  for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) {
    const chunk = Buffer.alloc(65_536);
    for (let at = 0; at < chunk.length; at += 1) chunk[at] = (seed * (at + 7)) >> 5;
    yield chunk;
  }
}

describe('the archive of an Akte', () => {
  it('closes the part that is open when the reader goes away, and opens no other', async () => {
    const source = Readable.from(incompressible());
    let opened = 0;
    const part: ArchivePart = {
      path: 'a',
      role: 'original',
      open: () => {
        opened += 1;
        return Promise.resolve(source);
      },
    };
    const archive = writeArchive([part, { ...part, path: 'b' }], about);
    await once(archive, 'readable');
    archive.destroy();
    if (!source.destroyed) await once(source, 'close').catch(() => undefined);
    expect(source.destroyed).toBe(true);
    expect(opened).toBe(1);
  });

  it('fails as a whole when a part fails', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('the disk is gone');
      })(),
    );
    const part: ArchivePart = {
      path: 'a',
      role: 'original',
      open: () => Promise.resolve(broken),
    };
    await expect(buffer(writeArchive([part], about))).rejects.toThrow('the disk is gone');
  });
});
