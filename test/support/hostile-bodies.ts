/** A body with the type it says it is. */
export interface HostileBody {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const JSON_TYPE = 'application/json';

/** JSON of some size and the worst shape of its kind. */
const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  'nested arrays': (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  'nested objects': (bytes) => '{"a":'.repeat(bytes / 6) + '1' + '}'.repeat(bytes / 6),
  'many keys': (bytes) => `{${numbered(bytes / 12, (n) => `"k${n}":1`)}}`,
  'many elements': (bytes) => `[${'1,'.repeat(bytes / 2 - 2)}1]`,
  'many objects': (bytes) => `[${'{},'.repeat(bytes / 3 - 2)}{}]`,
  'a long string': (bytes) => `"${'a '.repeat(bytes / 2 - 2)}"`,
  'an escaped string': (bytes) => `"${'\\u0000'.repeat(bytes / 6 - 2)}"`,
  'a long number': (bytes) => '1'.repeat(bytes),
  'no JSON': (bytes) => '{'.repeat(bytes),
};

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, n) => line(n)).join();
}

/**
 * Bodies of at most so many bytes, by every type that a parser might take; every shape also inside of each
 * field that the route has.
 */
export function hostileBodies(bytes: number, fields: readonly string[]): HostileBody[] {
  const json = Object.entries(shapes).flatMap(([name, make]) => [
    { name, text: make(bytes) },
    ...fields.map((field) => ({
      name: `${name} in ${field}`,
      text: `{"${field}":${make(bytes - field.length - 6)}}`,
    })),
  ]);
  return [
    ...json.map(({ name, text }) => ({ name, type: JSON_TYPE, bytes: Buffer.from(text) })),
    ...foreign(bytes),
  ];
}

function foreign(bytes: number): HostileBody[] {
  const form = Buffer.from(numbered(bytes / 12, (n) => `k${n}=1`).replaceAll(',', '&'));
  return [
    { name: 'a form', type: 'application/x-www-form-urlencoded', bytes: form },
    { name: 'plain text', type: 'text/plain', bytes: Buffer.from('['.repeat(bytes)) },
    { name: 'nothing known', type: 'application/x-nobody', bytes: Buffer.from('['.repeat(bytes)) },
    ...multiparts(bytes),
    {
      name: 'a part of an upload',
      type: 'application/offset+octet-stream',
      bytes: Buffer.alloc(bytes),
    },
  ];
}

const BOUNDARY = 'grenze';

function multiparts(bytes: number): HostileBody[] {
  const part = (head: string, content: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="a"${head}\r\n\r\n${content}\r\n`;
  const json = part('\r\ncontent-type: application/json', '['.repeat(bytes));
  const heads = part(`\r\n${'x-a: b\r\n'.repeat(bytes / 8)}`, '');
  const kinds = {
    'JSON in a field': json,
    'many fields': part('', '').repeat(bytes / 60),
    'many heads': heads,
    'boundaries that are none': `\r\n--${BOUNDARY.slice(0, -1)}`.repeat(bytes / 10),
  };
  return Object.entries(kinds).map(([name, text]) => ({
    name,
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    bytes: Buffer.from(`${text}--${BOUNDARY}--\r\n`),
  }));
}
