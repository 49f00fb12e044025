import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actionTexts } from './action-texts.js';

const libs = resolve(import.meta.dirname, '../../..');

/** Everything in the sources that looks like the action of an event: a quoted `noun.verb`. */
function recordedActions(): Set<string> {
  const files = readdirSync(libs, { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) =>
      /\.(use-case|query|controller|job)\.ts$|^receive-original\.ts$|^separation\.ts$|^verdict-recorder\.ts$|^audit-log\.ts$/.test(
        name,
      ) && !parentPath.includes('testing'),
  );
  const found = new Set<string>();
  for (const { parentPath, name } of files) {
    const text = readFileSync(join(parentPath, name), 'utf8');
    if (!/audit\.record|this\.record\(/.test(text)) continue;
    for (const [, action = ''] of text.matchAll(
      /(?:action: |record\(ctx, (?:(?:\w+|\{[^}]*\}), )?)'([a-z-]+\.[a-z-]+)'/g,
    )) {
      found.add(action);
    }
    for (const [, one = '', other = ''] of text.matchAll(
      /\? '([a-z-]+\.[a-z-]+)' : '([a-z-]+\.[a-z-]+)'/g,
    )) {
      found.add(one).add(other);
    }
  }
  return found;
}

describe('actionTexts', () => {
  it('has a German sentence for every action that is recorded anywhere', () => {
    const recorded = recordedActions();
    expect(recorded.size).toBeGreaterThan(35);
    expect([...recorded].filter((action) => !(action in actionTexts))).toEqual([]);
  });

  it('has no sentence for an action that nobody records', () => {
    const recorded = recordedActions();
    expect(Object.keys(actionTexts).filter((action) => !recorded.has(action))).toEqual([]);
  });
});
