import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { errorCode } from '#libs/kernel';

/** Bytes of a key for AES-256. */
const KEY_BYTES = 32;

/** 32 bytes in hexadecimal digits, alone in its file. */
const FORM = /^[0-9a-f]{64}\s*$/;

/**
 * Makes a key file that only its owner may read. Never replaces one: what was sealed with it would be
 * lost.
 */
export async function makeKeyFile(path: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST')
      throw new Error(`${path} gibt es schon und bleibt, wie es ist.`);
    throw error;
  });
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws Error for a file that is missing or is no key; a passphrase is none, it could be guessed */
export async function readKeyFile(path: string): Promise<Buffer> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') throw new Error(`Die Schlüsseldatei ${path} gibt es nicht.`);
    throw error;
  });
  if (!FORM.test(text)) {
    throw new Error(
      `${path} ist keine Schlüsseldatei. Eine neue macht: aktei backup --new-key DATEI`,
    );
  }
  return Buffer.from(text.trim(), 'hex');
}
