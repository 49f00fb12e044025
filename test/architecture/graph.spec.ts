import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { repository } from './sources.js';

/** A whole cruise of a loaded machine. */
jest.setTimeout(180_000);

const drawing = join(repository, 'docs/architecture.md');

function check(path: string): number | null {
  const script = join(repository, 'scripts/graph.mjs');
  return spawnSync(process.execPath, [script, path, '--check'], { cwd: repository }).status;
}

/** Without it the drawing would be believed long after an import has been added. */
describe('the drawing of the imports', () => {
  it('is what the sources say today', () => {
    expect(check(drawing)).toBe(0);
  });

  it('fails when one arrow is not drawn', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aktei-graph-'));
    const stale = join(folder, 'architecture.md');
    const text = readFileSync(drawing, 'utf8');
    writeFileSync(stale, text.replace(/\n\w+-->\w+\n/, '\n'));
    expect(readFileSync(stale, 'utf8')).not.toBe(text);
    expect(check(stale)).toBe(1);
    rmSync(folder, { recursive: true });
  });
});
