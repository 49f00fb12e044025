import { pipeline } from 'node:stream';
import { Controller, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, newId } from '#libs/kernel';
import {
  idParam,
  RequestCaller,
  RequestInvalid,
  Route,
  type Caller,
  type IdParam,
} from '#libs/platform';
import {
  BlobCorrupt,
  BlobEmpty,
  BlobMissing,
  BlobTooLarge,
  ChecksumMismatch,
  StoreFull,
  StoreUnreachable,
} from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import {
  ClientRefReused,
  OneOriginalOnly,
  StapelClosed,
  StapelNotFound,
  UploadIncomplete,
  UploadMissing,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { receiptSchema } from '../../contracts/index.js';
import type { Announcement } from '../../domain/upload-bookings.js';
import { OriginalReceiver } from '../../steps/receive-original.js';
import { UploadRoom } from '../../steps/upload-room.js';
import { MultipartOriginal, translateBreak } from './multipart-original.js';

const SEALED = {
  name: 'Upload-Sealed',
  required: false,
  description: '„true“: verschlossen, gescannt ist nur der Umschlag',
};

/**
 * Takes one original by multipart; for large ones over bad lines there is the resumable upload. The
 * body is still coming while the route works, so it is the controller that reads, breaks off and drains it.
 */
@ApiTags('stapel')
@Controller('stapel')
export class UploadOriginalController {
  constructor(
    private readonly receiver: OriginalReceiver,
    private readonly room: UploadRoom,
  ) {}

  @Post(':id/originals')
  @ApiConsumes('multipart/form-data')
  @ApiHeader({ name: 'Upload-Client-Ref', required: false, description: 'UUID des Absenders' })
  @ApiHeader({ name: 'Upload-Sha256', required: false, description: 'Erwartete Prüfsumme' })
  @ApiHeader(SEALED)
  @Route({
    permission: may.uploadToStapel,
    summary: 'Original in einen Stapel hochladen (Feld „original“); 200 bei Wiederholung',
    response: receiptSchema,
    records: actions.originalReceived,
    status: 201,
    transaction: false,
    errors: [
      StapelNotFound,
      StapelClosed,
      UploadMissing,
      UploadIncomplete,
      OneOriginalOnly,
      ClientRefReused,
      BlobEmpty,
      BlobTooLarge,
      BlobCorrupt,
      BlobMissing,
      ChecksumMismatch,
      StoreFull,
      StoreUnreachable,
    ],
  })
  async upload(
    @RequestCaller() caller: Caller,
    @Param({ schema: idParam }) { id }: IdParam,
    @Headers('upload-client-ref') clientRef: string | undefined,
    @Headers('upload-sha256') expectedSha256: string | undefined,
    @Headers('upload-sealed') sealed: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const place = newId();
    try {
      checkHeaders(clientRef, expectedSha256, sealed);
      await this.receiver.admit(caller, id);
      await this.room.book(place, announcedBy(request, this.receiver.maxBytes));
      const original = await MultipartOriginal.open(request, this.receiver.maxBytes);
      const { filename } = original;
      const ref = clientRef ?? newId();
      const said = { expectedSha256, sealed: sealed === 'true' };
      const incoming = { stapelId: id, clientRef: ref, filename, ...said };
      // What breaks goes on to whoever reads.
      const source = pipeline(original.bytes, this.room.counter(place), () => undefined);
      const bytes = await this.receiver.store(source, incoming);
      await original.end();
      const { receipt, fresh } = await this.receiver.commit(caller, incoming, bytes);
      if (!fresh) void reply.status(200);
      return receipt;
    } catch (error) {
      throw translateBreak(error);
    } finally {
      this.room.release(place);
      // Unread bytes would keep the sender waiting for the answer.
      request.raw.resume();
    }
  }
}

/**
 * What a request says of its length. One that says nothing is booked as it comes: a short letter must not
 * need the room of the largest, and a long one takes no more than there is.
 */
function announcedBy({ headers }: FastifyRequest, maxBytes: number): Announcement {
  const length = headers['content-length'];
  const size = length === undefined ? null : Math.min(Number(length), maxBytes);
  return { size, writes: 1 };
}

function checkHeaders(clientRef?: string, sha256?: string, sealed?: string): void {
  const faults = [];
  if (clientRef !== undefined && !isUuid(clientRef)) {
    faults.push({ path: 'Upload-Client-Ref', message: 'ist keine UUID' });
  }
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
    faults.push({ path: 'Upload-Sha256', message: 'ist keine SHA-256-Prüfsumme' });
  }
  if (sealed !== undefined && sealed !== 'true' && sealed !== 'false') {
    faults.push({ path: 'Upload-Sealed', message: 'ist weder „true“ noch „false“' });
  }
  if (faults.length > 0) throw new RequestInvalid(faults);
}
