import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case file. */
@Entity({ schema: 'records', name: 'akte' })
export class Akte {
  @PrimaryColumn('uuid') id: string;
  @Column('text') aktenzeichen: string;
  @Column('uuid', { name: 'aktenplaneinheit_id' }) aktenplaneinheitId: string;
  @Column('uuid', { name: 'org_unit_id' }) orgUnitId: string;
  @Column('text') betreff: string;
  @Column('text') state: 'open' | 'closed';
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { name: 'last_changed_at' }) lastChangedAt: Date;
  /** Grows with each change of the Betreff; a client sends back the one it has seen. */
  @Column('integer') version: number;
}

/** A matter inside an Akte. */
@Entity({ schema: 'records', name: 'vorgang' })
export class Vorgang {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'akte_id' }) akteId: string;
  @Column('integer') number: number;
  @Column('text') betreff: string;
  @Column('text') state: 'open' | 'closed';
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('integer') version: number;
}

/** A records object with one or more versions. */
@Entity({ schema: 'records', name: 'dokument' })
export class Dokument {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'akte_id' }) akteId: string;
  @Column('uuid', { name: 'vorgang_id', nullable: true }) vorgangId: string | null;
  @Column('text') betreff: string;
  /** What kind of writing it is; null where nobody has said. */
  @Column('text', { nullable: true }) kind: string | null;
  /** Date written on it, `YYYY-MM-DD`. */
  @Column('date', { name: 'dokument_date', nullable: true }) dokumentDate: string | null;
  @Column('text', { nullable: true }) sender: string | null;
  @Column('text', { nullable: true }) addressee: string | null;
  @Column('text', { name: 'foreign_reference', nullable: true }) foreignReference: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'filed_at' }) filedAt: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'source_type' }) sourceType: string;
  @Column('text', { name: 'source_id' }) sourceId: string;
  /** The Dokument it came with as an attachment. */
  @Column('uuid', { name: 'attached_to', nullable: true }) attachedTo: string | null;
  /** Grows with each change of its values or its place; a client sends back the one it has seen. */
  @Column('integer') version: number;
}

/** The bytes of a Dokument at one time: the untouched original and what was made of it. */
@Entity({ schema: 'records', name: 'dokument_version' })
export class DokumentVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'dokument_id' }) dokumentId: string;
  @Column('integer') no: number;
  @Column('text', { name: 'original_sha256' }) originalSha256: string;
  @Column('text', { name: 'original_mime' }) originalMime: string;
  @Column('text', { name: 'original_filename' }) originalFilename: string;
  @Column('bigint', { name: 'original_size' }) originalSize: string;
  @Column('text', { name: 'rendition_sha256', nullable: true }) renditionSha256: string | null;
  @Column('text', { name: 'rendition_mime', nullable: true }) renditionMime: string | null;
  @Column('text', { name: 'rendition_validation', nullable: true })
  renditionValidation: string | null;
  @Column('integer', { name: 'page_count' }) pageCount: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

/** What the apps hand to the platform. */
export const recordsEntities = [Akte, Vorgang, Dokument, DokumentVersion];
