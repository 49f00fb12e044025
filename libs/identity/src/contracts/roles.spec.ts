import { describe, expect, it } from '@jest/globals';
import { roleSchema, rolesThat, STAND_INS, type MailDuty } from './roles.js';

const duties: MailDuty[] = ['see-central', 'distribute', 'receive', 'file', 'oversee'];

/** Who sees whose mail hangs on these; a role too many shows letters to the wrong people. */
describe(rolesThat.name, () => {
  it('names the roles that do something with mail', () => {
    expect(Object.fromEntries(duties.map((duty) => [duty, rolesThat(duty)]))).toEqual({
      'see-central': ['scan_operator', 'registrar', 'mail_room'],
      distribute: ['mail_room'],
      receive: ['clerk', 'registrar', 'mail_room'],
      file: ['clerk', 'registrar'],
      oversee: ['registrar', 'mail_room'],
    });
  });

  it('names among those who handle mail all who do anything with it, and nobody who watches or runs the house', () => {
    const any = roleSchema.options.filter((role) =>
      duties.some((duty) => rolesThat(duty).includes(role)),
    );
    expect([...rolesThat('handle')].sort()).toEqual([...any].sort());
    expect(any).not.toContain('auditor');
    expect(any).not.toContain('operator');
  });

  it('lets only those stand in who can file what they see', () => {
    expect(STAND_INS.filter((role) => !rolesThat('file').includes(role))).toEqual([]);
    expect([...STAND_INS].sort()).toEqual([...rolesThat('file')].sort());
  });

  it('lets whoever distributes receive, oversee and see what is central', () => {
    for (const role of rolesThat('distribute')) {
      for (const duty of ['receive', 'oversee', 'see-central'] as const) {
        expect(rolesThat(duty)).toContain(role);
      }
    }
  });
});
