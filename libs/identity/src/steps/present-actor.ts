import type { Ctx, Somebody } from '#libs/platform';
import type { Role } from '../contracts/index.js';
import { MailRoomRepository } from '../persistence/mail-room.repository.js';
import { OrgUnitRepository } from '../persistence/org-unit.repository.js';
import { UserRepository } from '../persistence/user.repository.js';

/** An account whose rights of this moment are asked for. */
interface Account {
  readonly userId: string;
  readonly roles: Role[];
  /** Somebody else knows the password. */
  readonly mustChangePassword: boolean;
}

/** A person as somebody who acts: with the roles and units of this moment. */
export class PresentActor {
  private readonly users = new UserRepository();
  private readonly units = new OrgUnitRepository();
  private readonly mailRooms = new MailRoomRepository();

  async of(ctx: Ctx, { userId, roles, mustChangePassword: confined }: Account): Promise<Somebody> {
    const own = await this.users.orgUnitsOf(ctx, userId);
    const orgUnitIds = await this.units.withDescendants(
      ctx,
      own.map(({ id }) => id),
    );
    const { central: standsInFor, sealed } = await this.mailRooms.standInOf(ctx, roles);
    const standsIn = { standsInFor, standsInForSealed: sealed };
    return { kind: 'user', id: userId, roles, orgUnitIds, ...standsIn, confined };
  }

  /** The same of somebody who is not here; null where there is no such account, or it is closed. */
  async byId(ctx: Ctx, userId: string): Promise<Somebody | null> {
    const user = await this.users.byId(ctx, userId);
    return user?.active ? this.of(ctx, { ...user, userId }) : null;
  }
}
