import { constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { copyFile, link, lstat, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileNotHanded } from './child-failure.js';

/** Files that a request is about, by their paths outside; the child gets paths of its own for them. */
export interface HandedFiles {
  readonly input?: string;
  /** Where what the child makes is put once it has answered. */
  readonly output?: string;
}

/**
 * The one place that a child and its parent share: what is handed in can be read there, what is made
 * can be written there, and nothing else of the house is to be seen. Files go in and out by a link or
 * a name where they lie in the same file system.
 */
export class Hatch {
  private place: string | null = null;
  private handed = '';

  /** @param folder where it is made, best in the file system of what goes through it */
  constructor(private readonly folder: string) {}

  /** The two folders for a child that is about to start. @throws FileNotHanded */
  open(): { in: string; out: string } {
    try {
      this.place ??= this.make();
      return { in: join(this.place, 'in'), out: join(this.place, 'out') };
    } catch (error) {
      throw new FileNotHanded(error);
    }
  }

  /** Puts a request's input in and says where the child finds what. @throws FileNotHanded */
  async handIn({ input, output }: HandedFiles): Promise<HandedFiles> {
    const place = this.open();
    await rm(join(place.out, 'output'), { recursive: true, force: true });
    return {
      ...(input !== undefined && { input: await this.link(input, join(place.in, 'input')) }),
      ...(output !== undefined && { output: join(place.out, 'output') }),
    };
  }

  /** Takes what the child has made. @throws FileNotHanded where it made nothing */
  async handOut({ output }: HandedFiles): Promise<void> {
    if (output === undefined) return;
    const made = join(this.open().out, 'output');
    try {
      // A link of a child that was taken over would show us whatever it names.
      if (!(await lstat(made)).isFile()) throw new Error('no file');
      await rename(made, output).catch(async () => {
        await copyFile(made, output);
        await rm(made);
      });
    } catch (error) {
      throw new FileNotHanded(error);
    }
  }

  /** Removes it with whatever is in it. */
  close(): void {
    if (this.place !== null) rmSync(this.place, { recursive: true, force: true });
    this.place = null;
    this.handed = '';
  }

  private make(): string {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const place = mkdtempSync(join(this.folder, 'hatch-'));
    for (const name of ['in', 'out']) mkdirSync(join(place, name), { mode: 0o700 });
    return place;
  }

  /** Page after page of one original comes through: what is in there already stays. */
  private async link(from: string, to: string): Promise<string> {
    try {
      const { dev, ino, size, mtimeMs } = await stat(from);
      const wanted = [dev, ino, size, mtimeMs].join(' ');
      if (wanted === this.handed) return to;
      this.handed = '';
      await rm(to, { force: true });
      await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
      this.handed = wanted;
      return to;
    } catch (error) {
      throw new FileNotHanded(error);
    }
  }
}
