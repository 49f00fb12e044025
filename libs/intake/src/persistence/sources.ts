import { Sources, sql } from '#libs/platform';
import { posteingangSource } from '../contracts/index.js';
import { visibleUnfiled } from './mail-visibility.js';

/** What the intake lets others list. Who sees mail handles it: the rule knows no second action. */
export const intakeSources = new Sources([
  {
    definition: posteingangSource,
    query: (ctx) => sql`
      select p.id, p.stapel_id as within_id, p.title, p.received_at as moment
      from intake.posteingang p
      where p.state <> 'filed' and ${visibleUnfiled(ctx, 'p')}`,
  },
]);
