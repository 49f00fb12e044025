import { linesOf, type Expected } from './bytes.js';
import type { Manifest } from './manifest.js';
import { readPart, type Target } from './parts.js';

/** Every object of a backup, in the order of its hash. */
export async function* objectsOf(
  target: Target,
  { objects }: Pick<Manifest, 'objects'>,
): AsyncGenerator<Expected> {
  for await (const line of linesOf(readPart(target, objects))) {
    const [sha256 = '', size = ''] = line.split('\t');
    yield { sha256, size: Number(size) };
  }
}

/** Does some work for each of many, a few at a time; the first that fails ends it. */
export async function forEach<T>(
  source: AsyncGenerator<T>,
  work: (item: T) => Promise<void>,
  width = 4,
): Promise<void> {
  let failed = false;
  const worker = async (): Promise<void> => {
    while (!failed) {
      const next = await source.next();
      if (next.done) return;
      await work(next.value).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  try {
    await Promise.all(Array.from({ length: width }, worker));
  } finally {
    await source.return(undefined);
  }
}
