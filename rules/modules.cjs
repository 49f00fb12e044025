const fs = require('node:fs');
const path = require('node:path');

const known = require('./known-offenders.json');

const libs = path.join(__dirname, '../libs');

/** Each lib says in module.json its layer, the modules it may enter and its pure rooms. */
const modules = fs.readdirSync(libs).map((name) => ({
  name,
  pure: [],
  ...JSON.parse(fs.readFileSync(path.join(libs, name, 'module.json'), 'utf8')),
}));

const byName = new Map(modules.map((module) => [module.name, module]));
for (const module of modules) {
  checkLayers(module);
  checkPureRooms(module);
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

/** Flat in `src/` lie the doors alone; every other file is in a room, unless the lib is one room. */
function checkHall({ name }) {
  const source = path.join(libs, name, 'src');
  const entries = fs.readdirSync(source, { withFileTypes: true });
  const rooms = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (rooms.every((room) => room === 'testing')) return;
  for (const { name: file } of entries.filter((entry) => entry.isFile())) {
    if (/^(index|jobs)\.ts$|\.(module|part|spec)\.ts$/.test(file)) continue;
    if (known.hall.includes(`libs/${name}/src/${file}`)) continue;
    throw new Error(
      `libs/${name}/src/${file} lies in the hall: only doors do, the rest has a room`,
    );
  }
}

module.exports = { modules };
