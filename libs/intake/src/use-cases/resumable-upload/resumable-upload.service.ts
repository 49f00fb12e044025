import { AsyncLocalStorage } from 'node:async_hooks';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FileStore } from '@tus/file-store';
import { Server, type ServerOptions } from '@tus/server';
import { z } from 'zod';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, newId } from '#libs/kernel';
import { AccessGate, AppConfig, RequestInvalid, toProblem, type Caller } from '#libs/platform';
import { RECEIPT_HEADER } from '../../contracts/index.js';
import { OriginalReceiver, type IncomingOriginal } from '../../receive-original.js';

const PATH = '/api/uploads';

type Metadata = Record<string, string | null> | undefined;

/** Hours after which an upload that was never finished is forgotten. */
const ABANDONED_HOURS = 48;

/**
 * Resumable uploads by the tus protocol 1.0. Bytes gather in a folder of the home; the last one
 * triggers the same commit as a plain upload, and the answer carries the receipt in a header. An
 * upload belongs to whoever began it.
 */
@Injectable()
export class ResumableUploads implements OnModuleInit {
  private readonly caller = new AsyncLocalStorage<Caller>();
  private readonly directory: string;
  private readonly store: FileStore;
  private readonly tus: Server;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly gate: AccessGate,
    private readonly receiver: OriginalReceiver,
    config: AppConfig,
  ) {
    this.directory = join(config.home, 'uploads');
    this.store = new FileStore({ directory: this.directory });
    this.tus = new Server({
      path: PATH,
      datastore: this.store,
      relativeLocation: true,
      respectForwardedHeaders: false,
      maxSize: config.limits.maxUploadBytes,
      exposedHeaders: [RECEIPT_HEADER],
      namingFunction: () => newId(),
      onUploadCreate: (_, upload) => this.begin(upload.metadata),
      onUploadFinish: (_, upload) => this.finish(upload.id, upload.metadata),
      onResponseError: (_, error) => this.refuse(error),
    } satisfies Partial<ServerOptions> & { path: string; datastore: FileStore });
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await this.forgetAbandoned();
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    fastify.addContentTypeParser('application/offset+octet-stream', (_, __, done) => done(null));
    const handler = (request: FastifyRequest, reply: FastifyReply) => this.handle(request, reply);
    fastify.all(PATH, handler);
    fastify.all(`${PATH}/*`, handler);
  }

  private async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    try {
      const caller = await this.gate.admit(request, 'stapel.upload');
      await this.requireOwner(request.url, caller);
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      await this.caller.run(caller, () => this.tus.handle(request.raw, reply.raw));
    } catch (error) {
      const problem = toProblem(error, request.id);
      if (!reply.raw.headersSent && !reply.sent) {
        await reply.status(problem.status).type('application/problem+json').send(problem);
      }
    }
    return reply;
  }

  /** Somebody else's upload does not exist. */
  private async requireOwner(url: string, { actor }: Caller): Promise<void> {
    const id = url.slice(PATH.length + 1).split('?')[0] ?? '';
    if (!isUuid(id)) return;
    const upload = await this.store.getUpload(id).catch(() => null);
    if (upload && upload.metadata?.['owner'] !== ownerOf(actor)) {
      throw new RequestInvalid([{ path: 'id', message: 'gibt es nicht' }]);
    }
  }

  private async begin(metadata: Metadata): Promise<{ metadata: Record<string, string | null> }> {
    const caller = this.current();
    await this.receiver.admit(caller, readMetadata(metadata).stapelId);
    return { metadata: { ...metadata, owner: ownerOf(caller.actor) } };
  }

  private async finish(id: string, metadata: Metadata) {
    const path = join(this.directory, id);
    const incoming = readMetadata(metadata);
    const { receipt } = await this.receiver.receive(
      this.current(),
      createReadStream(path),
      incoming,
    );
    await this.forget(id);
    const header = Buffer.from(JSON.stringify(receipt)).toString('base64url');
    return { headers: { [RECEIPT_HEADER]: header } };
  }

  private refuse(error: unknown) {
    if (typeof error === 'object' && error !== null && 'status_code' in error) return undefined;
    const problem = toProblem(error, this.current().requestId);
    return { status_code: problem.status, body: JSON.stringify(problem) };
  }

  private current(): Caller {
    const caller = this.caller.getStore();
    if (!caller) throw new Error('an upload outside of a request');
    return caller;
  }

  private async forget(id: string): Promise<void> {
    await rm(join(this.directory, id), { force: true });
    await rm(join(this.directory, `${id}.json`), { force: true });
  }

  private async forgetAbandoned(): Promise<void> {
    const before = Date.now() - ABANDONED_HOURS * 3_600_000;
    for (const name of await readdir(this.directory)) {
      const found = await stat(join(this.directory, name)).catch(() => null);
      if (found?.isFile() && found.mtimeMs < before) await this.forget(name.replace('.json', ''));
    }
  }
}

function ownerOf(actor: Caller['actor']): string {
  return `${actor.kind}:${actor.id}`;
}

/** What a sender has to say about an upload before its first byte. */
const metadataSchema = z.object({
  stapelId: z.uuid(),
  clientRef: z.uuid(),
  filename: z.string().nullish(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish(),
});

/** @throws RequestInvalid with every missing or malformed piece */
function readMetadata(metadata: Metadata): IncomingOriginal {
  const parsed = metadataSchema.safeParse(metadata ?? {});
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message,
    }));
    throw new RequestInvalid(faults);
  }
  const { stapelId, clientRef, filename, sha256 } = parsed.data;
  return {
    stapelId,
    clientRef,
    filename: filename ?? '',
    ...(sha256 ? { expectedSha256: sha256 } : {}),
  };
}
