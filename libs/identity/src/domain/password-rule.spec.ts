import { describe, expect, it } from '@jest/globals';
import { faultOfPassword } from './password-rule.js';

const faultOf = (password: string) => faultOfPassword(password, 'petra.neumann');

describe(faultOfPassword.name, () => {
  it.each([
    ['', 'mindestens 8'],
    ['sieben7', 'mindestens 8'],
    ['schlu\u0308sse'.slice(0, 8), 'mindestens 8'],
    ['\u{1F600}'.repeat(7), 'mindestens 8'],
    ['x1'.repeat(101), 'höchstens 200'],
    ['petra.neumann', 'Benutzername'],
    ['Petra.Neumann', 'Benutzername'],
    ['Passwort123', 'oft benutzt'],
    [' 12345678', 'oft benutzt'],
    ['Sommer2031!', 'oft benutzt'],
    ['frühling27', 'oft benutzt'],
    ['aaaaaaaaaa', 'oft benutzt'],
    ['ababababab', 'oft benutzt'],
  ])('refuses %j', (password, fault) => {
    expect(faultOf(password)).toContain(fault);
  });

  it.each([
    'acht Zei',
    'ein langer Satz ohne Zahl',
    'x1'.repeat(100).slice(0, 199) + 'y',
    'Straßenbahnübergang',
  ])('takes %j', (password) => {
    expect(faultOf(password)).toBeNull();
  });
});
