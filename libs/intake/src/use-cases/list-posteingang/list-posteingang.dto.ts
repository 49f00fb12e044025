import { z } from 'zod';
import { keysetQuery } from '#libs/platform';
import { text } from '#libs/platform/contracts';
import { INBOX_FILTERS, INBOX_ORDERS } from '../../domain/inbox.js';
import { listedPosteingang } from '../../views/intake.dto.js';
import { letterIds } from '../../views/letter-ids.js';

/** Filters of the inbox, and where in it a page lies. */
export const listPosteingangQuery = z
  .strictObject({
    ...keysetQuery,
    before: text(1024)
      .optional()
      .describe('`previousCursor` einer Seite; die Einträge, die in der Liste vor ihr stehen'),
    around: z
      .uuid()
      .optional()
      .describe(
        'Die Seite, auf der dieser Eingang steht oder stünde; die erste, wo es ihn nicht gibt',
      ),
    state: z.enum(['open', 'filed']).default('open').describe('Offene Eingänge, oder abgelegte'),
    filter: z
      .enum(INBOX_FILTERS)
      .optional()
      .describe(
        'Meine, die meiner Einheiten ohne Person, mit Frist, unklare, zurückgestellte, nicht aktenrelevante',
      ),
    stapelId: z.uuid().optional().describe('Nur Eingänge dieses Stapels'),
    ids: letterIds.optional().describe('Nur diese Eingänge, durch Komma getrennt, höchstens 100'),
    order: z.enum(INBOX_ORDERS).default('newest').describe('Neueste oder älteste zuerst'),
    sender: text(500)
      .optional()
      .describe(
        'Nur Eingänge dieses Absenders, wie `read.sender` ihn nennt, in jeder Groß- und Kleinschreibung',
      ),
    q: text(200).optional().describe('Wörter aus Absender, Betreff, Art, Dateiname oder Stapel'),
  })
  .refine(
    ({ cursor, before, around }) =>
      [cursor, before, around].filter((place) => place !== undefined).length <= 1,
    { message: 'Bitte nur eines von cursor, before und around nennen' },
  );
export type ListPosteingangFilter = z.infer<typeof listPosteingangQuery>;

/** A page that also says where the one before it ends. */
export const posteingangPage = z
  .strictObject({
    items: z.array(listedPosteingang),
    nextCursor: z.string().nullable(),
    previousCursor: z
      .string()
      .nullable()
      .describe('Als `before` die Seite davor; `null`, wo die Liste beginnt'),
  })
  .meta({ id: 'PosteingangPage' });
export type PosteingangPage = z.infer<typeof posteingangPage>;
