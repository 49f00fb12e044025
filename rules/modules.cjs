const fs = require('node:fs');
const path = require('node:path');

const libs = path.join(__dirname, '../libs');

/** Each lib says in module.json its layer, the modules it may enter, its pure rooms and its floors. */
const modules = fs.readdirSync(libs).map((name) => ({
  name,
  pure: [],
  floors: [],
  ...JSON.parse(fs.readFileSync(path.join(libs, name, 'module.json'), 'utf8')),
}));

const byName = new Map(modules.map((module) => [module.name, module]));
for (const module of modules) {
  checkLayers(module);
  checkPureRooms(module);
  checkFloors(module);
  checkHall(module);
}

function checkLayers({ name, layer, dependsOn }) {
  for (const needed of dependsOn) {
    const other = byName.get(needed);
    if (!other) throw new Error(`libs/${name}/module.json: unknown module ${needed}`);
    if (other.layer >= layer) {
      throw new Error(`libs/${name}/module.json: ${needed} is not in a lower layer`);
    }
  }
}

function checkPureRooms({ name, pure }) {
  const source = path.join(libs, name, 'src');
  for (const room of pure) {
    if (fs.existsSync(path.join(source, room))) continue;
    throw new Error(`libs/${name}/module.json: there is no pure room ${room}`);
  }
  if (fs.existsSync(path.join(source, 'domain')) && !pure.includes('domain')) {
    throw new Error(`libs/${name}/module.json: domain must be named as pure`);
  }
}

/** A lib that names floors, from the ground up, has each of its rooms on one of them. */
function checkFloors({ name, floors }) {
  if (floors.length === 0) return;
  const named = floors.flat().toSorted();
  const rooms = entriesOf(name).rooms.filter((room) => !/^(contracts|testing)$/.test(room));
  if (named.join() === rooms.toSorted().join()) return;
  throw new Error(`libs/${name}/module.json: its floors are not its rooms (${rooms.join(', ')})`);
}

/** Flat in `src/` lie the doors alone; all else, specs too, is in a room, unless the lib is one room. */
function checkHall({ name }) {
  const { rooms, files } = entriesOf(name);
  if (rooms.every((room) => room === 'testing')) return;
  for (const file of files) {
    if (/^(index|jobs)\.ts$|\.(module|part)\.ts$/.test(file)) continue;
    throw new Error(
      `libs/${name}/src/${file} lies in the hall: only doors do, the rest has a room`,
    );
  }
}

function entriesOf(name) {
  const entries = fs.readdirSync(path.join(libs, name, 'src'), { withFileTypes: true });
  const names = (found) => found.map((entry) => entry.name);
  return {
    rooms: names(entries.filter((entry) => entry.isDirectory())),
    files: names(entries.filter((entry) => entry.isFile())),
  };
}

module.exports = { modules };
