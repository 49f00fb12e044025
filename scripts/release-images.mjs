// npm run release:images: for each image of the compose file, the variable with the digest of what was
// pulled, as lines of an .env file. An image that was only built here has no digest and is said so.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const docker = (process.env.DOCKER ?? 'docker').split(' ');
const images = readFileSync('docker-compose.yml', 'utf8').matchAll(/image: \$\{(\w+):-([^}]+)\}/g);
for (const [, variable, fallback] of images) {
  const image = process.env[variable] ?? fallback;
  const order = ['image', 'inspect', '--format', '{{join .RepoDigests " "}}', image];
  const { status, stdout, stderr } = spawnSync(docker[0], [...docker.slice(1), ...order], {
    encoding: 'utf8',
  });
  const [digest] = (stdout ?? '').trim().split(' ');
  if (status === 0 && digest) console.log(`${variable}=${digest}`);
  else {
    console.error(`${variable}: ${image} ${status === 0 ? 'was not pulled' : stderr}`);
    process.exitCode = 1;
  }
}
