import { describe, expect, it } from '@jest/globals';
import { ApiProblem, toApiProblem } from './problem.js';

const refused = {
  type: 'about:blank',
  title: 'Akte ist z. d. A.',
  status: 409,
  detail: '',
  code: 'AKTE.CLOSED',
  reference: 'k-1',
};

/** Without these a person would read "undefined" where the server had said what to do. */
describe(toApiProblem.name, () => {
  it('keeps the words and the Kennung of the server', () => {
    const { problem, code, status } = toApiProblem(refused, 409);
    expect(problem).toEqual(refused);
    expect([code, status]).toEqual(['AKTE.CLOSED', 409]);
  });

  it('does not wrap a problem twice', () => {
    const problem = new ApiProblem(refused);
    expect(toApiProblem(problem, 500)).toBe(problem);
  });

  it('says that the line is dead where nothing came back', () => {
    const { problem } = toApiProblem(new TypeError('Failed to fetch'));
    expect(problem.code).toBe('NETWORK');
    expect(problem.title).toBe('Keine Verbindung zum Server');
  });

  it.each([['<html>502</html>'], [null], [{ title: 'half' }]])(
    'makes a sentence of an answer that is none of ours: %j',
    (body) => {
      const { problem } = toApiProblem(body, 502);
      expect(problem).toMatchObject({ code: 'UNEXPECTED', status: 502, reference: '' });
      expect(problem.detail).not.toBe('');
    },
  );
});
