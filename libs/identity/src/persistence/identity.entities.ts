import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../contracts/index.js';

/** A unit of the town hall; its members see what it and the units below it are in charge of. */
@Entity({ schema: 'identity', name: 'org_unit' })
export class OrgUnit {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  /** What arrives here is for the whole house until it is filed. */
  @Column('boolean', { name: 'central_mail' }) centralMail: boolean;
}

/** A person who can sign in. */
@Entity({ schema: 'identity', name: 'app_user' })
export class AppUser {
  @PrimaryColumn('uuid') id: string;
  @Column('text') username: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('text', { array: true }) roles: Role[];
  @Column('boolean') active: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Somebody else knows the password. */
  @Column('boolean', { name: 'must_change_password' }) mustChangePassword: boolean;
}

/** A scanner PC with a key of its own. */
@Entity({ schema: 'identity', name: 'scan_station' })
export class ScanStation {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('uuid', { name: 'org_unit_id' }) orgUnitId: string;
  @Column('bytea', { name: 'key_hash' }) keyHash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('timestamptz', { name: 'last_seen_at', nullable: true }) lastSeenAt: Date | null;
}

/** What the apps hand to the platform. */
export const identityEntities = [OrgUnit, AppUser, ScanStation];
