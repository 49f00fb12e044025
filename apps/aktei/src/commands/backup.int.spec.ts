import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tempDir } from '#libs/platform/testing';
import { UNASKED } from '../settings.js';
import { backupCommand } from './backup.js';

const main = resolve('dist/apps/aktei/src/main.js');

/** The command as the operator calls it, with settings that name no database that is there. */
async function aktei(args: readonly string[]): Promise<{ code: unknown; output: string }> {
  const env = {
    PATH: process.env['PATH'],
    NODE_NO_WARNINGS: '1',
    DATABASE_URL: UNASKED,
    AKTEI_HOME: await tempDir(),
  };
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) =>
      done({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}

/** What it does stands in test/faults. */
describe(backupCommand.name, () => {
  it.each([
    [['backup'], 'Wohin?'],
    [['backup', 'x', '--at', '2026-11-30'], '--at gibt es nur mit --verify'],
    [['backup', 's3://bucket/prefix'], 'BACKUP_S3_ENDPOINT'],
    [['restore', 'x', 'y'], 'Woher?'],
  ])('explains a wrong call: %j', async (args, sentence) => {
    const { code, output } = await aktei(args);
    expect(code).toBe(2);
    expect(output).toContain(sentence);
  });
});
