import { Controller, Delete, Head, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { nothing, RequestCaller, Route, type Caller, type RouteOptions } from '#libs/platform';
import {
  BlobEmpty,
  BlobTooLarge,
  ChecksumMismatch,
  StoreFull,
  StoreUnreachable,
} from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import * as errors from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { RECEIPT_HEADER } from '../../contracts/index.js';
import { ShowUploadQuery } from './show-upload.query.js';
import { encodeReceipt, TusProtocol } from './tus-protocol.js';

/** Header in which the answer to HEAD, which has no body, names the code of its problem. */
const PROBLEM_HEADER = 'Upload-Problem';

const common = {
  permission: may.uploadToStapel,
  response: 'empty',
  records: actions.originalReceived,
  transaction: false,
} as const satisfies Partial<RouteOptions>;

const protocol = [errors.ProtocolVersionUnknown, errors.UploadHeadersInvalid];

const ofCommit = [
  errors.StapelNotFound,
  errors.StapelClosed,
  errors.ClientRefReused,
  BlobEmpty,
  BlobTooLarge,
  ChecksumMismatch,
  StoreFull,
  StoreUnreachable,
];

/**
 * Resumable uploads by the tus protocol 1.0. The last byte triggers the same commit as a plain
 * upload, and its answer carries the receipt. An upload belongs to whoever began it. One controller
 * holds all routes because the protocol is one: its server answers each of them from the raw request.
 */
@ApiTags('stapel')
@ApiHeader({ name: 'Tus-Resumable', required: true, description: '1.0.0' })
@Controller('uploads')
export class ResumableUploadController {
  constructor(
    private readonly protocol: TusProtocol,
    private readonly showUpload: ShowUploadQuery,
  ) {}

  @Post()
  @ApiHeader({ name: 'Upload-Length', description: 'Größe in Bytes' })
  @ApiHeader({
    name: 'Upload-Metadata',
    description: 'stapelId, clientRef (UUID), filename und sha256, je in Base64',
  })
  @Route({
    ...common,
    status: 201,
    summary: 'Fortsetzbares Hochladen beginnen (tus 1.0); die Adresse steht in „Location“',
    errors: [...protocol, errors.UploadUnsupported, errors.UploadQuotaExceeded, ...ofCommit],
  })
  begin(
    @RequestCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.protocol.answer(caller, request, reply);
  }

  @Options()
  @Route({
    ...common,
    summary: 'Was der Server von tus 1.0 kann',
    records: nothing('says what a protocol can do, and nothing of any record'),
  })
  abilities(
    @RequestCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.protocol.answer(caller, request, reply);
  }

  @ApiParam({ name: 'id', description: 'Kennung der Übertragung' })
  @Head(':id')
  @Route({
    ...common,
    status: 200,
    summary:
      'Wie weit ist es? „Upload-Offset“; ist alles da, die Quittung in „Upload-Receipt“ oder der ' +
      'Fehler mit seinem Code in „Upload-Problem“; 423: später noch einmal fragen',
    errors: [errors.UploadNotFound, errors.UploadBusy, ...protocol, ...ofCommit],
  })
  async show(
    @RequestCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const upload = await this.showUpload.execute(caller, id);
    if (!upload.complete) return this.protocol.answer(caller, request, reply);
    void reply.headers({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store' });
    if ('code' in upload)
      return reply.status(upload.status).header(PROBLEM_HEADER, upload.code).send();
    const size = String(upload.size);
    void reply.headers({ 'upload-offset': size, 'upload-length': size });
    return reply.header(RECEIPT_HEADER, encodeReceipt(upload.receipt)).send();
  }

  @Patch(':id')
  @ApiConsumes('application/offset+octet-stream')
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'Ab welchem Byte' })
  @Route({
    ...common,
    summary: 'Bytes anfügen; nach dem letzten steht die Quittung in „Upload-Receipt“',
    errors: [
      errors.UploadNotFound,
      errors.UploadOffsetConflict,
      errors.UploadSizeExceeded,
      errors.UploadInterrupted,
      errors.UploadBusy,
      ...protocol,
      ...ofCommit,
    ],
  })
  append(
    @RequestCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.protocol.answer(caller, request, reply);
  }

  @Delete(':id')
  @Route({
    ...common,
    summary: 'Hochladen aufgeben',
    records: nothing('bytes that were never received are forgotten; there is no record of them'),
    errors: [errors.UploadNotFound, ...protocol],
  })
  giveUp(
    @RequestCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.protocol.answer(caller, request, reply);
  }
}
