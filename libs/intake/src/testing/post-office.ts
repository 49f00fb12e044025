import { newId } from '#libs/kernel';
import type { FieldName } from '#libs/letters';
import { exec, one, sql } from '#libs/platform';
import { Blobs } from '#libs/storage';
import { attachByHand, type FileByHand } from './attach-by-hand.js';
import { body, IntakeHouse, json, multipart, type Person } from './intake-house.js';
import { failByHand, probeByHand, readByHand } from './read-by-hand.js';

/** A letter of the Scanstelle and where it came in. */
export interface Post {
  readonly id: string;
  readonly stapelId: string;
  readonly originalId: string;
  readonly bytes: Buffer;
}

/** A house with those who handle its mail, and letters at any station of their way. */
export class PostOffice {
  private constructor(
    readonly house: IntakeHouse,
    /** Scans for the whole house. */
    readonly scan: Person,
    /** Files; works in FB 3. */
    readonly clerk: Person,
    /** Sees every Akte and no mail. */
    readonly auditor: Person,
    /** Scans for FB 2 and sees nothing of the Scanstelle. */
    readonly outsider: Person,
  ) {}

  static async open(): Promise<PostOffice> {
    const house = await IntakeHouse.open();
    const [scan, clerk, auditor, outsider] = await Promise.all([
      house.person('scan'),
      house.person('neumann'),
      house.person('pruefung'),
      house.newcomer('aussen', 'FB 2', 'scan_operator'),
    ]);
    return new PostOffice(house, scan, clerk, auditor, outsider);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  async newStapel(person = this.scan): Promise<string> {
    return (await body(person('POST', '/api/stapel', json({})))).id;
  }

  /** Received, and nobody has looked at it. */
  async deliver(stapelId?: string): Promise<Post> {
    const into = stapelId ?? (await this.newStapel());
    const bytes = Buffer.from(newId());
    const sent = multipart(bytes, 'brief.tif');
    const { originalId } = await body(this.scan('POST', `/api/stapel/${into}/originals`, sent));
    const found = await this.house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from intake.posteingang where original_id = ${originalId}`,
      ),
    );
    return { id: found?.id ?? '', stapelId: into, originalId, bytes };
  }

  /** Received and looked at; its pages wait. */
  async inLine(pages = 1): Promise<Post> {
    const post = await this.deliver();
    await probeByHand(this.house, post.originalId, pages);
    return post;
  }

  /** Read; a page for each text. */
  async ready(...texts: string[]): Promise<Post> {
    const post = await this.inLine(texts.length);
    for (const [index, text] of texts.entries()) await this.read(post, index + 1, text);
    return post;
  }

  /** What rules find in a letter of one page. */
  async find({ id }: Post, ...found: readonly (readonly [FieldName, string])[]): Promise<void> {
    const place = { pageNo: 1, box: null, reason: 'Steht so da', confidence: 'sure' };
    const fields = found.map(([field, value]) => ({ field, value, text: value, ...place }));
    await this.house.db.run((ctx) =>
      exec(
        ctx,
        sql`insert into intake.letter_fields (letter_id, inputs, reader, state, fields, read_at)
            values (${id}, '1:1.1', 'rules 1', 'read', ${JSON.stringify(fields)}, ${ctx.now})
            on conflict (letter_id) do update set fields = excluded.fields`,
      ),
    );
  }

  /** What a worker reads on a page, and the picture it keeps of it. */
  async read({ originalId }: Post, pageNo: number, text: string, jpeg?: Buffer): Promise<void> {
    const blobs = this.house.app.get(Blobs, { strict: false });
    const previewSha256 = jpeg ? (await blobs.putBuffer(jpeg)).sha256 : null;
    await readByHand(this.house, originalId, { pageNo, text, previewSha256 });
  }

  /** A page that no worker can read. */
  fail({ originalId }: Post, pageNo: number): Promise<void> {
    return failByHand(this.house, originalId, pageNo);
  }

  /** The files that a worker has found in it. */
  attach({ originalId }: Post, ...files: readonly FileByHand[]): Promise<void> {
    return attachByHand(this.house, originalId, files);
  }

  /** A new Akte of FB 3. */
  async newAkte(person = this.clerk): Promise<{ id: string; aktenzeichen: string }> {
    const einheit = await this.house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
      ),
    );
    const akte = json({ aktenplaneinheitId: einheit?.id, betreff: 'Sondernutzung' });
    return body(person('POST', '/api/akten', akte));
  }

  /** Lays a letter into a new Akte. */
  async file({ id }: Post, person = this.clerk): Promise<{ akteId: string; dokumentId: string }> {
    const akte = await this.newAkte(person);
    const where = json({ akteId: akte.id, betreff: 'Antrag' });
    const answer = await person('POST', `/api/posteingang/${id}/file`, where);
    return body(answer);
  }
}

export { refusal } from '#libs/identity/testing';
