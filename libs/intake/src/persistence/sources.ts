import { Sources, sql } from '#libs/platform';
import { posteingangSource } from '../contracts/index.js';
import { visibleMail } from './mail-visibility.js';

/** What the intake lets others list. Who sees mail handles it: the rule knows no second action. */
export const intakeSources = new Sources([
  {
    definition: posteingangSource,
    query: (ctx) => sql`
      select p.id, p.stapel_id as within_id, p.title, p.received_at as moment
      from intake.posteingang p join intake.stapel s on s.id = p.stapel_id
      where p.state <> 'filed' and ${visibleMail(ctx, 's')}`,
  },
]);
