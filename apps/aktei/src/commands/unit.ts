import { CreateOrgUnitUseCase, Directory, ListOrgUnitsQuery, type MailRoom } from '#libs/identity';
import { orgUnitCreated, orgUnitsListed, ROLE_NAMES } from '#libs/identity/contracts';
import { filledText } from '#libs/platform/contracts';
import { inColumns } from '../command-line/columns.js';
import { oneWord, runHouseTask, type HouseTask } from '../command-line/house-tasks.js';
import { parseOptions } from '../command-line/parse-options.js';
import { Usage } from '../command-line/usage.js';

const unitName = filledText(100);

const tasks: Readonly<Record<string, HouseTask>> = {
  async list(app, ctx) {
    const { items } = await app.get(ListOrgUnitsQuery).execute(ctx);
    const rooms = await app.get(Directory).mailRooms(ctx);
    const nameOf = (id: string | null): string => items.find((unit) => unit.id === id)?.name ?? '–';
    const roomOf = (id: string) => rooms.find(({ orgUnitId }) => orgUnitId === id) ?? null;
    const rows = items.map(({ id, name, parentId }) => {
      const room = roomOf(id);
      return [name, nameOf(parentId), room ? mailRoomText(room) : '–'];
    });
    const data = items.map((unit) => {
      const room = roomOf(unit.id);
      return { ...unit, mailRoom: room && { people: room.people, standIn: room.standIn } };
    });
    const heads = ['Einheit', 'gehört zu', 'Post für das ganze Haus'];
    return { text: inColumns([heads, ...rows]).join('\n'), data };
  },

  async create(app, ctx, args) {
    const { positionals, values } = parseOptions(args, {
      below: { type: 'string' },
      'central-mail': { type: 'boolean' },
    });
    const name = unitName.safeParse(oneWord(positionals, 'Der Name der Einheit'));
    if (!name.success) throw new Usage('Der Name einer Einheit hat 1 bis 100 Zeichen.');
    const unit = await app.get(CreateOrgUnitUseCase).execute(ctx, {
      name: name.data,
      below: values.below ?? null,
      centralMail: values['central-mail'] ?? false,
    });
    return { text: `Einheit ${unit.name} angelegt.`, data: unit };
  },
};

/** Who passes on what the unit receives for the whole house. */
function mailRoomText({ people, standIn }: MailRoom): string {
  if (people > 0) return `Poststelle: ${people} ${people === 1 ? 'Konto' : 'Konten'}`;
  const meanwhile = standIn ? `es sieht sie die ${ROLE_NAMES[standIn]}` : 'es sieht sie niemand';
  return `niemand hat die Rolle Poststelle, ${meanwhile}`;
}

/** Manages the units of the town hall. */
export function unitCommand(words: string[]): Promise<void> {
  const records = [orgUnitsListed, orgUnitCreated];
  return runHouseTask({ command: 'unit', tasks, records }, words);
}
