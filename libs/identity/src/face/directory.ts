import { Injectable } from '@nestjs/common';
import type { Ctx, Somebody } from '#libs/platform';
import { rolesThat } from '../contracts/roles.js';
import { ActorRepository } from '../persistence/actor.repository.js';
import { ColleagueRepository, type Colleague } from '../persistence/colleague.repository.js';
import type { OrgUnit } from '../persistence/identity.entities.js';
import { MailRoomRepository, type MailRoom } from '../persistence/mail-room.repository.js';
import { OrgUnitRepository, type OrgUnitItem } from '../persistence/org-unit.repository.js';
import { PresentActor } from '../steps/present-actor.js';

/** Names for the ids that other modules keep. */
@Injectable()
export class Directory {
  private readonly actors = new ActorRepository();
  private readonly colleagues = new ColleagueRepository();
  private readonly units = new OrgUnitRepository();
  private readonly rooms = new MailRoomRepository();
  private readonly present = new PresentActor();

  /** Every org unit of the town hall. */
  orgUnits(ctx: Ctx): Promise<OrgUnitItem[]> {
    return this.units.list(ctx);
  }

  /** The unit with that name, or null. */
  orgUnitByName(ctx: Ctx, name: string): Promise<OrgUnitItem | null> {
    return this.units.byName(ctx, name);
  }

  /** The unit with that id, or null. */
  orgUnit(ctx: Ctx, id: string): Promise<OrgUnit | null> {
    return this.units.byId(ctx, id);
  }

  /** Somebody who files, or null: nobody else can be given mail. */
  filer(ctx: Ctx, id: string): Promise<Colleague | null> {
    return this.colleagues.byId(ctx, id, rolesThat('file'));
  }

  /**
   * Somebody as they may act at this moment, for work that is done later in their name; null where the
   * account is closed.
   */
  presentActor(ctx: Ctx, userId: string): Promise<Somebody | null> {
    return this.present.byId(ctx, userId);
  }

  /** Who passes on what units receive for the whole house. */
  mailRooms(ctx: Ctx): Promise<MailRoom[]> {
    return this.rooms.list(ctx);
  }

  /** Units whose mail concerns the whole house until it is filed. */
  centralMailUnits(ctx: Ctx): Promise<string[]> {
    return this.units.centralMail(ctx);
  }

  /** The unit a new thing of that actor belongs to: its own one, or of several the first by name. */
  homeUnitOf(ctx: Ctx, actorId: string): Promise<string | null> {
    return this.actors.homeUnitOf(ctx, actorId);
  }

  /** Names of users and stations; ids that are neither are missing from the answer. */
  displayNames(ctx: Ctx, actorIds: readonly string[]): Promise<Map<string, string>> {
    return this.actors.displayNames(ctx, actorIds);
  }
}
