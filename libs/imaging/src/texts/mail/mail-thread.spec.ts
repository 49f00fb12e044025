import { describe, expect, it } from '@jest/globals';
import { readInternetMail } from './mail-reader.js';
import { threadOf } from './mail-thread.js';

const read = async (lines: string[]) =>
  (await readInternetMail(Buffer.from(lines.join('\r\n')), false)).mail;

/** Without it an answer is found by its subject alone, which in towns is "Ihr Schreiben". */
describe(threadOf.name, () => {
  it('names the mail and those it answers, the nearest first and each once', () =>
    expect(
      threadOf({
        messageId: ' <New@Mail.example>',
        inReplyTo: '<c@mail.example>',
        references: '<a@mail.example>\n <b@mail.example> <c@mail.example>',
      }),
    ).toEqual({
      id: 'new@mail.example',
      answers: ['c@mail.example', 'b@mail.example', 'a@mail.example'],
    }));

  it('says nothing of what is no identifier, and little of a header that never ends', () => {
    expect(threadOf({ inReplyTo: 'Ihre Mail von gestern' })).toBeNull();
    const references = Array.from({ length: 5_000 }, (_, n) => `<${n}@x.example>`).join(' ');
    const { answers } = threadOf({ references }) ?? { answers: [] };
    expect(answers).toHaveLength(30);
    expect(answers[0]).toBe('4999@x.example');
  });

  it('is read from the mail itself and not from one inside it', async () => {
    const inside = [
      'From: b@x.example',
      'Message-ID: <inside@x.example>',
      'Subject: y',
      '',
      'Text',
    ];
    const outside = (own: string[]) => [
      'From: a@x.example',
      ...own,
      'Subject: WG: y',
      'Content-Type: multipart/mixed; boundary="z"',
      '',
      '--z',
      'Content-Type: message/rfc822',
      '',
      ...inside,
      '--z--',
    ];
    const said = ['Message-ID: <outside@x.example>', 'In-Reply-To: <before@x.example>'];
    expect(await read(outside(said))).toEqual({
      id: 'outside@x.example',
      answers: ['before@x.example'],
    });
    expect(await read(outside([]))).toBeUndefined();
  });
});
