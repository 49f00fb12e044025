import type { Problem } from './types.js';
import { de } from '../i18n/de.js';

/** A call the server refused or that never reached it; carries what a person needs to read. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'title' in value && 'code' in value;
}

/** Makes one readable problem of whatever went wrong, network faults included. */
export function toApiProblem(cause: unknown, status = 0): ApiProblem {
  if (cause instanceof ApiProblem) return cause;
  if (isProblem(cause)) return new ApiProblem(cause);
  const text = status === 0 ? de.errors.network : de.errors.unexpected;
  const code = status === 0 ? 'NETWORK' : 'UNEXPECTED';
  return new ApiProblem({ type: 'about:blank', ...text, status, code, reference: '' });
}
