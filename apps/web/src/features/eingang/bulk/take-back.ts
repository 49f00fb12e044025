import { undoFiling } from '../../../api/actions.js';
import type { Outcome } from './run-each.js';

/** Takes the filing of a letter back. @throws ApiProblem */
export async function takeBack(id: string): Promise<Outcome> {
  await undoFiling(id);
  return { state: 'undone' };
}
