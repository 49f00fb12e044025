import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FreeSpace, hasRoom, type ProcessSettings } from '#libs/platform';

/** Room that is kept for the moment when the disk is full, to get out again. */
export const RESERVE_BYTES = 64 * 1024 ** 2;

const PIECE_BYTES = 1024 ** 2;

/** What {@link makeReserve} found or did. */
export type ReserveState = 'made' | 'there' | 'no room';

function pathIn(home: string): string {
  return join(home, 'reserve');
}

/**
 * Puts the reserve file into the home, written byte by byte: a file with holes would reserve nothing.
 * Nothing is taken where room is short already.
 */
export async function makeReserve(settings: ProcessSettings): Promise<ReserveState> {
  const path = pathIn(settings.home);
  const found = await stat(path).catch(() => null);
  if (found?.size === RESERVE_BYTES) return 'there';
  await rm(path, { force: true });
  if (!hasRoom(await new FreeSpace(settings).look(), RESERVE_BYTES)) return 'no room';
  const file = await open(path, 'wx', 0o600);
  try {
    const piece = Buffer.alloc(PIECE_BYTES, 'aktei ');
    for (let n = 0; n < RESERVE_BYTES / PIECE_BYTES; n += 1) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  return 'made';
}

/** Gives the room back. True where there was a reserve. */
export async function releaseReserve({ home }: Pick<ProcessSettings, 'home'>): Promise<boolean> {
  const found = await stat(pathIn(home)).catch(() => null);
  await rm(pathIn(home), { force: true });
  return found !== null;
}
