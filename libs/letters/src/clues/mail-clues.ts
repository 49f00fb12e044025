import type { MailThread } from '#libs/imaging/contracts';
import { folded, type Clue } from '../contracts/index.js';
import type { FieldPage } from '../fields/field-proposal.js';
import type { Flow } from '../fields/flow.js';

const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const REFERENCES =
  /^(message-id|nachrichten-id|in-reply-to|references|antwort auf)\s?:(.{1,2000})$/gimu;
const IDENTIFIER = /<([^<>\s]{1,200}@[^<>\s]{1,200})>/g;

/** Where everybody may have an address: such a domain says nothing of who writes. */
const FREE = new Set(
  (
    'gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de gmail.com googlemail.com outlook.com outlook.de ' +
    'hotmail.com hotmail.de live.com live.de yahoo.com yahoo.de icloud.com me.com mac.com aol.com aol.de posteo.de ' +
    'mailbox.org proton.me protonmail.com arcor.de vodafone.de vodafonemail.de kabelmail.de online.de email.de ' +
    'mail.de 1und1.de unitybox.de bluewin.ch chello.at aon.at tutanota.com tuta.com gmx.com mail.com ewe.net ewetel.net'
  ).split(' '),
);

/** Who writes, by addresses of mail in the letter, and to which mails it belongs. Addresses of the house do not count. */
export function mailClues(
  flows: readonly Flow[],
  pages: readonly FieldPage[],
  ownNames: readonly string[],
): Clue[] {
  const house = ownNames.map(
    (name) =>
      folded(name)
        .split(/[^\p{L}\d]+/u)
        .at(-1) ?? '',
  );
  const text = flows.map((flow) => flow.text).join('\n');
  const addresses = [...text.matchAll(ADDRESS)]
    .map(([address]) => address.replace(/[.-]+$/, '').toLowerCase())
    .filter(
      (address) => !house.some((name) => name !== '' && folded(domainOf(address)).includes(name)),
    );
  const domains = addresses.map(domainOf).filter((domain) => !FREE.has(domain));
  return [
    ...pages.flatMap(({ mail }) => (mail ? threadClues(mail) : [])),
    ...[...text.matchAll(REFERENCES)].flatMap(([, label = '', said = '']) =>
      [...said.matchAll(IDENTIFIER)].map(([, id = '']): Clue => ({
        kind: /-id$/iu.test(label) ? 'message' : 'thread',
        value: id.toLowerCase(),
      })),
    ),
    ...addresses.map((value): Clue => ({ kind: 'mail-address', value })),
    ...domains.map((value): Clue => ({ kind: 'mail-domain', value })),
  ];
}

/** From the header of the mail itself, which no page shows. */
function threadClues({ id, answers }: MailThread): Clue[] {
  return [
    ...(id === null ? [] : [{ kind: 'message', value: id } as const]),
    ...answers.map((value): Clue => ({ kind: 'thread', value })),
  ];
}

function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1);
}
