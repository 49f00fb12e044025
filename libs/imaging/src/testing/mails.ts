/** A file that is to hang on a mail. */
export interface AttachedFile {
  readonly name: string;
  readonly mime?: string;
  readonly bytes: Buffer | string;
}

/** A mail as a program sends it (RFC 5322, MIME), with a text and files in base64. */
export function mailWith(
  { subject, text = 'Guten Tag' }: { readonly subject: string; readonly text?: string },
  ...files: readonly AttachedFile[]
): Buffer {
  const parts = files.map(({ name, mime = 'application/octet-stream', bytes }) =>
    [
      `--b-${subject}`,
      `Content-Type: ${mime}`,
      `Content-Disposition: attachment; filename="${name}"`,
      ...(mime.startsWith('message/')
        ? ['', Buffer.from(bytes).toString('latin1')]
        : ['Content-Transfer-Encoding: base64', '', base64(bytes)]),
    ].join('\r\n'),
  );
  const lines = [
    'From: Bau Muster <bau@muster.example>',
    'To: amt@stadt.example',
    'Date: Fri, 27 Nov 2026 06:55:00 +0000',
    `Subject: ${subject}`,
    `Content-Type: multipart/mixed; boundary="b-${subject}"`,
    '',
    `--b-${subject}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    ...parts,
    `--b-${subject}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function base64(bytes: Buffer | string): string {
  return Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
}

/** A `winmail.dat` ([MS-OXTNEF]) with files under their short and their long name. */
export function winmailWith(
  ...files: readonly { readonly short: string; readonly long?: string; readonly bytes: Buffer }[]
): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x223e9f78);
  const attributes = files.flatMap(({ short, long, bytes }) => [
    attribute(0x9002, Buffer.alloc(14)),
    attribute(0x8010, Buffer.from(`${short}\0`, 'latin1')),
    attribute(0x800f, bytes),
    ...(long ? [attribute(0x9005, longName(long))] : []),
  ]);
  return Buffer.concat([head, ...attributes]);
}

/** Level, attribute and type, length, data, sum ([MS-OXTNEF] 2.1.3); nobody looks at the sum. */
function attribute(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head[0] = 2;
  head.writeUInt16LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data, Buffer.alloc(2)]);
}

/** A list with the one property of the long name (PidTagAttachLongFilename). */
function longName(name: string): Buffer {
  const value = Buffer.from(`${name}\0`, 'utf16le');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(1, 0);
  head.writeUInt16LE(0x001f, 4);
  head.writeUInt16LE(0x3707, 6);
  head.writeUInt32LE(1, 8);
  head.writeUInt32LE(value.length, 12);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}
