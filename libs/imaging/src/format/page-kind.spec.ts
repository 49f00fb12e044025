import { describe, expect, it } from '@jest/globals';
import { kindOfPage, type PageFacts } from './page-kind.js';

const word = (t: string) => ({ t, x: 0, y: 0, w: 10, h: 10, c: 100, l: 0 });
const letter = Array.from({ length: 40 }, () => word('Bescheid'));
const leaders = [
  '1',
  'Allgemeines',
  '.'.repeat(90),
  '3',
  ...Array.from({ length: 80 }, () => '.'),
].map(word);
const bare: PageFacts = {
  coverage: 0,
  images: 0,
  paths: 0,
  visible: [],
  hidden: [],
  unmapped: 0,
};
const scan: PageFacts = { ...bare, coverage: 1, images: 1 };

describe(kindOfPage.name, () => {
  it.each<[string, PageFacts, string]>([
    ['a letter', { ...bare, visible: letter }, 'text'],
    ['a single word on a bare page', { ...bare, visible: [word('Anlage')] }, 'text'],
    ['a page number beside a drawing', { ...bare, visible: [word('3')], paths: 400 }, 'picture'],
    ['a scan', scan, 'picture'],
    ['a scan with a stamp', { ...scan, visible: [word('Eingegangen')] }, 'picture'],
    ['a letter on a letterhead picture', { ...scan, visible: letter }, 'text'],
    ['a scan that somebody has read', { ...scan, hidden: letter }, 'layer'],
    ['text that no font maps', { ...bare, visible: letter, unmapped: 0.9 }, 'picture'],
    ['a table of contents', { ...bare, visible: leaders }, 'text'],
    ['signs instead of letters', { ...bare, visible: [word('"7+%-')] }, 'picture'],
    ['text without ink and without a scan', { ...bare, hidden: letter }, 'picture'],
  ])('%s', (_, facts, kind) => {
    expect(kindOfPage(facts)).toBe(kind);
  });
});
