const fs = require('node:fs');
const path = require('node:path');

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

module.exports = { modules };
