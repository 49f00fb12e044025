import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestingModule } from '@nestjs/testing';
import { AuditLog, AuditModule, auditPart } from '#libs/audit';
import { databaseRestored } from '#libs/audit/contracts';
import { newId, sha256Hex } from '#libs/kernel';
import { inSession } from '#libs/platform';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { Blobs, StorageModule, storagePart } from '#libs/storage';
import { FilesystemBlobStore } from '#libs/storage/testing';
import { migrations, restoreNotes } from '#migrations';
import { bytesOf } from '../bytes.js';
import { checkBackup } from '../check-backup.js';
import type { Manifest } from '../manifest.js';
import { makeBackup, type Source } from '../make-backup.js';
import type { Target } from '../parts.js';
import { pickBackup } from '../pick-backup.js';
import { FolderPlace } from '../place/folder-place.js';
import { Report } from '../report.js';
import { restoreBackup } from '../restore-backup.js';
import { unsealed, type Seal } from '../seal/seal.js';

/** A database and a store in use, a folder for backups, and empty places to restore them into. */
export class BackedUpTown {
  readonly lines: string[] = [];
  private readonly databases: string[] = [];
  private count = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly app: TestingModule,
    readonly folder: string,
  ) {}

  static async open(): Promise<BackedUpTown> {
    const db = await createTestDatabase({ parts: [auditPart, storagePart] });
    const app = await createTestApp({ db, imports: [AuditModule, StorageModule] });
    return new BackedUpTown(db, app, await mkdtemp(join(tmpdir(), 'aktei-backup-')));
  }

  get store(): FilesystemBlobStore {
    return new FilesystemBlobStore(this.blobs);
  }

  get blobs(): string {
    return join(this.db.config.home, 'blobs');
  }

  async target(seal: Seal = unsealed): Promise<Target> {
    return { place: await FolderPlace.open(this.folder), seal };
  }

  /** Bytes that belong to something, and an event that says so. */
  async receive(text: string = newId()): Promise<string> {
    const bytes = Buffer.from(text);
    const { sha256 } = await this.app.get(Blobs).putBuffer(bytes);
    await this.db.run(async (ctx) => {
      await this.app.get(Blobs).adopt(ctx, sha256, { ownerType: 'test', ownerId: newId() });
      const details = { takenAt: ctx.now.toISOString(), lastSeq: null, lastEvent: null };
      await this.app.get(AuditLog).record(ctx, databaseRestored, { id: sha256, details });
    });
    return sha256;
  }

  async backup(target?: Target, store: Source['store'] = this.store): Promise<Manifest> {
    return makeBackup(target ?? (await this.target()), {
      databaseUrl: this.db.ownerUrl,
      store,
      report: new Report((line) => this.lines.push(line)),
    });
  }

  /** What a check of the last backup in the place finds missing or damaged. */
  async loss(target?: Target) {
    const used = target ?? (await this.target());
    return checkBackup(used, await pickBackup(used, undefined), new Report(() => undefined));
  }

  /** A place that nobody has used yet. */
  async emptyPlace(): Promise<EmptyPlace> {
    const name = `aktei_restored_${randomBytes(6).toString('hex')}`;
    await this.db.asOwner(`create database ${name}`);
    this.databases.push(name);
    const url = new URL(this.db.ownerUrl);
    url.pathname = `/${name}`;
    this.count += 1;
    const home = join(this.folder, '..', `${this.folder}-home-${this.count}`);
    return { url: url.href, home, store: new FilesystemBlobStore(join(home, 'blobs')) };
  }

  async restore(
    to: EmptyPlace,
    manifest: Manifest,
    { acceptsMissing = false, target }: { acceptsMissing?: boolean; target?: Target } = {},
  ): Promise<void> {
    await restoreBackup(target ?? (await this.target()), manifest, {
      ownerUrl: to.url,
      appUrl: to.url,
      databaseUrl: to.url,
      store: to.store,
      scratch: join(to.home, 'scratch'),
      migrations,
      noting: restoreNotes,
      acceptsMissing,
      report: new Report((line) => this.lines.push(line)),
    });
  }

  async close(): Promise<void> {
    await this.app.close();
    for (const name of this.databases) {
      await this.db.asOwner(`drop database if exists ${name} with (force)`);
    }
    await this.db.drop();
    const count = Array.from({ length: this.count }, (_, index) => index + 1);
    for (const n of count) await rm(`${this.folder}-home-${n}`, { recursive: true, force: true });
    await rm(this.folder, { recursive: true, force: true });
  }
}

export interface EmptyPlace {
  readonly url: string;
  readonly home: string;
  readonly store: FilesystemBlobStore;
}

/** Every file below a folder, with its content. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = new Map<string, Buffer>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    found.set(path.slice(folder.length + 1), await readFile(path));
  }
  return found;
}

/** The hashes of the blobs of a store, each computed anew from its bytes. */
export async function hashesIn(store: FilesystemBlobStore): Promise<string[]> {
  const hashes: string[] = [];
  for await (const { sha256 } of store.list()) {
    const pieces: Buffer[] = [];
    for await (const piece of bytesOf(await store.open(sha256))) pieces.push(piece);
    hashes.push(sha256Hex(Buffer.concat(pieces)));
  }
  return hashes.sort();
}

/** The rows of a question to any database. */
export async function rowsAt<T extends object>(url: string, query: string): Promise<T[]> {
  const session = { connectionString: url };
  return (await inSession(session, (client) => client.query<T>(query))).rows;
}

/** The hashes of all bytes that a database knows. */
export async function blobsAt(url: string): Promise<string[]> {
  const query = 'select sha256 from storage.blob order by sha256';
  return (await rowsAt<{ sha256: string }>(url, query)).map(({ sha256 }) => sha256);
}
