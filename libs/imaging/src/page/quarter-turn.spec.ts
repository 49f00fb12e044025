import { describe, expect, it } from '@jest/globals';
import { addTurns, turnBox, turnSide } from './quarter-turn.js';

describe(turnBox.name, () => {
  const size = { width: 300, height: 500 };
  const box = { x: 10, y: 20, w: 30, h: 40 };

  it('turns boxes clockwise', () => {
    expect(turnBox(box, size, 0)).toEqual(box);
    expect(turnBox(box, size, 90)).toEqual({ x: 440, y: 10, w: 40, h: 30 });
    expect(turnBox(box, size, 180)).toEqual({ x: 260, y: 440, w: 30, h: 40 });
    expect(turnBox(box, size, 270)).toEqual({ x: 20, y: 260, w: 40, h: 30 });
  });

  it('turns sides and adds turns', () => {
    expect(turnSide('left', 90)).toBe('top');
    expect(turnSide('left', 270)).toBe('bottom');
    expect(addTurns(270, 180)).toBe(90);
    expect(addTurns(180, 180)).toBe(0);
  });
});
