import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { hashOneTimePassword } from '../domain/one-time-password.js';
import { HashQueue } from './hash-queue.js';
import { Passwords, randomPassword } from './passwords.js';

const composed = 'schl\u00fcssel-bund';
const decomposed = 'schlu\u0308ssel-bund';

describe(Passwords.name, () => {
  const passwords = new Passwords(new HashQueue());
  afterAll(() => passwords.onModuleDestroy());
  const matches = (stored: string | null, typed: string) => passwords.matches(stored, typed);

  it('knows an umlaut however the keyboard composes it', async () => {
    const stored = await passwords.hash(decomposed);
    expect([await matches(stored, composed), await matches(stored, decomposed)]).toEqual([
      true,
      true,
    ]);
    expect(await matches(stored, 'schlussel-bund')).toBe(false);
  });

  it('still lets in with what was stored as it was typed', async () => {
    const old = await hash(decomposed);
    expect(await matches(old, decomposed)).toBe(true);
    expect(await matches(await hash('lauter ASCII'), 'lauter ASCII')).toBe(true);
  });

  it('lets in with the password that the house has made, and with nothing else', async () => {
    const password = randomPassword();
    const stored = hashOneTimePassword(password);
    expect([await matches(stored, password), await matches(stored, stored)]).toEqual([true, false]);
  });

  it('computes below the priority of whoever is in, so that a crowd at the door holds up nobody', async () => {
    await passwords.hash('ein Kennwort');
    // The nice value of each thread of this process: 19th field of proc_pid_stat(5).
    const stats = readdirSync('/proc/self/task').map((thread) =>
      readFileSync(`/proc/self/task/${thread}/stat`, 'utf8'),
    );
    const nice = stats.map((stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]));
    expect(nice).toContain(Math.min(19, getPriority() + 10));
  });

  it('lets nobody in where nothing is stored', async () => {
    expect([await matches(null, ''), await matches(null, randomPassword())]).toEqual([
      false,
      false,
    ]);
  });
});

describe(randomPassword.name, () => {
  it('makes six groups of letters that nobody mistakes, other ones each time', () => {
    const made = Array.from({ length: 20 }, randomPassword);
    expect(new Set(made).size).toBe(20);
    for (const password of made)
      expect(password).toMatch(/^([a-km-np-z2-9]{4}-){5}[a-km-np-z2-9]{4}$/);
  });
});
