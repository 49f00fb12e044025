import { describe, expect, it } from '@jest/globals';
import { disposition } from './disposition.js';

describe(disposition.name, () => {
  it('lets no name end the header, or begin another one', () => {
    const value = disposition('attachment', 'a"; x=\\"y\r\nset-cookie: b\0%41');
    expect(value).toMatch(
      /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w%.~-]*$/,
    );
    expect(value).not.toContain('%41');
  });

  it('keeps the whole name for those who can read it, also half a sign', () => {
    expect(disposition('inline', "Bescheid Müller (1)'.pdf")).toBe(
      `inline; filename="Bescheid M_ller (1)'.pdf"; filename*=UTF-8''Bescheid%20M%C3%BCller%20%281%29%27.pdf`,
    );
    expect(disposition('inline', 'halb\ud83d')).toContain("UTF-8''halb_");
  });
});
