import { z } from 'zod';
import {
  CreateScanStationUseCase,
  Directory,
  ListScanStationsQuery,
  RevokeScanStationUseCase,
} from '#libs/identity';
import {
  scanStationCreated,
  scanStationRevoked,
  scanStationsListed,
} from '#libs/identity/contracts';
import { germanMoment } from '#libs/kernel';
import { filledText } from '#libs/platform/contracts';
import { Town } from '#libs/town';
import { inColumns } from '../command-line/columns.js';
import { oneWord, runHouseTask, type HouseTask } from '../command-line/house-tasks.js';
import { parseOptions } from '../command-line/parse-options.js';
import { Usage } from '../command-line/usage.js';

const stationName = filledText(100);
const stationId = z.uuid();

const tasks: Readonly<Record<string, HouseTask>> = {
  async list(app, ctx) {
    const { items } = await app.get(ListScanStationsQuery).execute(ctx);
    const { zone } = app.get(Town);
    const rows = items.map(({ id, name, revokedAt, lastSeenAt }) => [
      id,
      revokedAt === null ? 'offen' : 'gesperrt',
      lastSeenAt === null
        ? 'noch nie gesehen'
        : `zuletzt ${germanMoment(new Date(lastSeenAt), zone)}`,
      name,
    ]);
    return { text: inColumns(rows).join('\n') || 'Noch keine Scanstation.', data: items };
  },

  async create(app, ctx, args) {
    const { positionals, values } = parseOptions(args, { unit: { type: 'string' } });
    const name = stationName.safeParse(oneWord(positionals, 'Der Name der Scanstation'));
    if (!name.success) throw new Usage('Der Name einer Scanstation hat 1 bis 100 Zeichen.');
    if (!values.unit) throw new Usage('Für welche Einheit? --unit fehlt.');
    const unit = await app.get(Directory).orgUnitByName(ctx, values.unit);
    if (!unit) throw new Usage(`Die Einheit „${values.unit}“ gibt es nicht.`);
    const station = await app
      .get(CreateScanStationUseCase)
      .execute(ctx, { name: name.data, orgUnitId: unit.id });
    const text = `Scanstation ${station.name} zugelassen. Schlüssel, nur hier gezeigt: ${station.key}`;
    return { text, data: station };
  },

  async revoke(app, ctx, args) {
    const id = stationId.safeParse(oneWord(args, 'Die Kennung der Scanstation'));
    if (!id.success) throw new Usage('Das ist keine Kennung; sie steht bei „aktei station list“.');
    await app.get(RevokeScanStationUseCase).execute(ctx, id.data);
    return { text: 'Schlüssel der Scanstation gesperrt.', data: { id: id.data } };
  },
};

/** Manages scanner PCs and their keys. */
export function stationCommand(words: string[]): Promise<void> {
  const records = [scanStationsListed, scanStationCreated, scanStationRevoked];
  return runHouseTask({ command: 'station', tasks, records }, words);
}
