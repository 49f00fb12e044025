import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

const text = readFileSync(join(repository, 'docker-compose.yml'), 'utf8');

/** The text of each service, by its name: blocks that are indented by two. */
const services = new Map(
  (text.split(/^services:$/m)[1]?.split(/^volumes:$/m)[0] ?? '')
    .split(/^ {2}(?=[\w-]+:$)/m)
    .slice(1)
    .map((block) => [block.slice(0, block.indexOf(':')), block] as const),
);

/** A service that is taken over gains what its container is left with. */
describe('the services of the compose file', () => {
  it('are the ones we know', () => {
    expect([...services.keys()]).toEqual([
      'database',
      'objects',
      'migrate',
      'store-user',
      'server',
      'worker',
    ]);
  });

  it('are closed all alike: no capabilities, nothing to write to, a number of processes', () => {
    const closed = /^x-closed: &closed\n((?: .*\n)+)/m.exec(text)?.[1];
    for (const line of [
      'read_only: true',
      'cap_drop: [ALL]',
      'no-new-privileges:true',
      'pids_limit',
    ])
      expect(closed).toContain(line);
    expect(/^x-aktei: &aktei\n {2}<<: \*closed$/m.test(text)).toBe(true);
    for (const [name, block] of services)
      expect([name, /<<: \*(closed|aktei)/.test(block)]).toEqual([name, true]);
  });

  it.each([...services])('%s has a limit on its memory', (_, block) => {
    expect(block).toMatch(/mem_limit: /);
  });

  it('name each image by a variable, so that a release can name its digest', () => {
    const images = [...text.matchAll(/^ +image: (.*)$/gm)].map(([, image]) => image);
    expect(images.length).toBeGreaterThan(2);
    for (const image of images) expect(image).toMatch(/^\$\{AKTEI_\w*IMAGE:-.+\}$/);
  });

  it('tell who owns the object store to nobody but the store and what makes the user of the application', () => {
    const told = [...services].filter(([, block]) => block.includes('AKTEI_S3_ROOT'));
    expect(told.map(([name]) => name)).toEqual(['objects', 'store-user']);
    expect(text.split(/^services:$/m)[0]).not.toContain('AKTEI_S3_ROOT');
  });
});
