/** Bytes of a sector and of an entry of the directory ([MS-CFB] version 3). */
const SECTOR = 512;
const ENTRY = 128;

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

interface Node {
  readonly name: string;
  readonly bytes: Buffer | null;
  readonly children: Node[];
  index: number;
  start: number;
}

/**
 * An OLE compound file with the given streams by path (`storage/stream`), as Office of 97 to 2003 and
 * Outlook write them. No mini stream; siblings are a list and no tree.
 */
export function compoundContainer(streams: Readonly<Record<string, Buffer>>): Buffer {
  const root: Node = { name: 'Root Entry', bytes: null, children: [], index: 0, start: FREE };
  for (const [path, bytes] of Object.entries(streams)) insert(root, path.split('/'), bytes);
  const nodes: Node[] = [];
  number(root, nodes);
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const append = (bytes: Buffer): number => {
    const start = fat.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let at = 0; at < count; at += 1) {
      sectors.push(pad(bytes.subarray(at * SECTOR, (at + 1) * SECTOR)));
      fat.push(at + 1 < count ? start + at + 1 : END_OF_CHAIN);
    }
    return start;
  };
  for (const node of nodes) if (node.bytes) node.start = append(node.bytes);
  const directory = append(
    Buffer.concat(nodes.map((node) => entryOf(node, siblingsOf(root, node)))),
  );
  return assemble(sectors, fat, directory);
}

function insert(parent: Node, [name = '', ...rest]: string[], bytes: Buffer): void {
  let node = parent.children.find((child) => child.name === name);
  if (!node) {
    node = { name, bytes: rest.length ? null : bytes, children: [], index: 0, start: FREE };
    parent.children.push(node);
  }
  if (rest.length > 0) insert(node, rest, bytes);
}

function number(node: Node, nodes: Node[]): void {
  node.index = nodes.length;
  nodes.push(node);
  for (const child of node.children) number(child, nodes);
}

function siblingsOf(parent: Node, node: Node): readonly Node[] {
  if (parent.children.includes(node)) return parent.children;
  return (
    parent.children.map((child) => siblingsOf(child, node)).find((found) => found.length) ?? []
  );
}

function entryOf(node: Node, siblings: readonly Node[]): Buffer {
  const entry = Buffer.alloc(ENTRY);
  entry.write(node.name, 'utf16le');
  entry.writeUInt16LE((node.name.length + 1) * 2, 64);
  entry[66] = node.index === 0 ? 5 : node.bytes ? 2 : 1;
  entry.writeUInt32LE(FREE, 68);
  entry.writeUInt32LE(siblings[siblings.indexOf(node) + 1]?.index ?? FREE, 72);
  entry.writeUInt32LE(node.children[0]?.index ?? FREE, 76);
  entry.writeUInt32LE(node.bytes ? node.start : END_OF_CHAIN, 116);
  entry.writeUInt32LE(node.bytes?.length ?? 0, 120);
  return entry;
}

function assemble(sectors: readonly Buffer[], fat: readonly number[], directory: number): Buffer {
  const tables = Math.ceil(fat.length / (SECTOR / 4 - 1));
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  fat.forEach((next, at) => table.writeUInt32LE(next, at * 4));
  for (let at = 0; at < tables; at += 1) table.writeUInt32LE(0xfffffffd, (fat.length + at) * 4);
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(0, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  for (let at = 0; at < tables; at += 1) header.writeUInt32LE(fat.length + at, 76 + at * 4);
  return Buffer.concat([header, ...sectors, table]);
}

function pad(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(SECTOR - bytes.length)]);
}
