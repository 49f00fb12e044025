import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '#libs/kernel';
import { toProblem, type Caller } from '#libs/platform';
import { RECEIPT_HEADER, UploadSettings, type Receipt } from '../../contracts/index.js';
import { OriginalReceiver } from '../../steps/receive-original.js';
import { UploadRoom } from '../../steps/upload-room.js';
import { FinishUploadUseCase } from './finish-upload.use-case.js';
import { GermanTusServer, translateRefusal } from './tus-refusals.js';
import { ownerOf, UploadFolder } from './upload-folder.js';
import { readMetadata } from './upload-metadata.js';

/** The protocol tus 1.0, for callers whom the guard has let in. */
@Injectable()
export class TusProtocol implements OnModuleInit {
  private readonly logger = new Logger(TusProtocol.name);
  private readonly caller = new AsyncLocalStorage<Caller>();
  private readonly maxBytes: number;
  private readonly server: GermanTusServer;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly folder: UploadFolder,
    private readonly receiver: OriginalReceiver,
    private readonly finishUpload: FinishUploadUseCase,
    private readonly room: UploadRoom,
    settings: UploadSettings,
  ) {
    this.maxBytes = settings.maxBytes;
    const options = {
      path: '/api/uploads',
      datastore: this.folder.store,
      relativeLocation: true,
      respectForwardedHeaders: false,
      maxSize: this.maxBytes,
      exposedHeaders: [RECEIPT_HEADER],
      namingFunction: () => newId(),
      onIncomingRequest: (request: { method: string }, id: string) => this.check(request, id),
      onUploadCreate: (_: unknown, upload: Upload) => this.begin(upload),
      onUploadFinish: (_: unknown, upload: Upload) => this.finish(upload),
      onResponseError: (_: unknown, error: unknown) => this.refuse(error),
    };
    this.server = new GermanTusServer(options, (error) => this.refuse(error));
  }

  /** The body of a part is read by the tus server itself. */
  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    fastify.addContentTypeParser('application/offset+octet-stream', (_, __, done) => done(null));
  }

  /** Takes the request over and answers it. */
  async answer(caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    await this.caller.run(caller, () => this.server.handle(request.raw, reply.raw));
  }

  /** With the id as the server reads it out of the address, however it is written there. */
  private async check({ method }: { method: string }, id: string): Promise<void> {
    if (method !== 'POST') await this.folder.owned(this.current(), id);
    if (method === 'PATCH') await this.room.requireFloor();
  }

  private async begin(upload: Upload) {
    const caller = this.current();
    const { metadata } = upload;
    await this.receiver.admit(caller, readMetadata(metadata).stapelId);
    await this.folder.reserve(caller, upload);
    return { metadata: { ...metadata, owner: ownerOf(caller) } };
  }

  private async finish(upload: Upload) {
    const receipt = await this.finishUpload.execute(this.current(), upload);
    return { headers: { [RECEIPT_HEADER]: encodeReceipt(receipt) } };
  }

  private refuse(error: unknown): { status_code: number; body: string } {
    const { requestId } = this.current();
    const problem = toProblem(translateRefusal(error, this.maxBytes), requestId);
    if (problem.status >= 500) {
      this.logger.error({ requestId, reference: problem.reference, err: error });
    }
    return { status_code: problem.status, body: JSON.stringify(problem) };
  }

  private current(): Caller {
    const caller = this.caller.getStore();
    if (!caller) throw new Error('an upload outside of a request');
    return caller;
  }
}

/** A receipt as a header carries it. */
export function encodeReceipt(receipt: Receipt): string {
  return Buffer.from(JSON.stringify(receipt)).toString('base64url');
}
