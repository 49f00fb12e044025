import { describe, expect, it } from '@jest/globals';
import { parseOptions, takeSwitch } from './parse-options.js';
import { Usage } from './usage.js';

const options = { display: { type: 'string' }, 'central-mail': { type: 'boolean' } } as const;

describe(parseOptions, () => {
  it('keeps what belongs to an option from the other words', () => {
    const { values, positionals } = parseOptions(['neumann', '--display', 'Anna N.'], options);
    expect([values.display, positionals]).toEqual(['Anna N.', ['neumann']]);
  });

  it.each([
    [['--dispaly', 'x'], '--dispaly gibt es hier nicht. Meinten Sie --display?'],
    [['--ganz-anders'], '--ganz-anders gibt es hier nicht.'],
    [['--display'], '--display steht hier ohne Wert oder mit einem, der nicht hingehört.'],
    [['--central-mail=ja'], '--central-mail steht hier ohne Wert'],
  ])('names the option of %j that is wrong', (args, sentence) => {
    expect(() => parseOptions(args, options)).toThrow(Usage);
    expect(() => parseOptions(args, options)).toThrow(sentence);
  });
});

describe(takeSwitch, () => {
  it('takes a switch out, wherever it stands', () => {
    expect(takeSwitch(['list', '--json', 'x'], 'json')).toEqual({ args: ['list', 'x'], on: true });
    expect(takeSwitch(['list'], 'json')).toEqual({ args: ['list'], on: false });
  });
});
