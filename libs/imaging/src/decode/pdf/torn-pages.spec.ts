import { describe, expect, it } from '@jest/globals';
import { tornPages } from './torn-pages.js';

const TORN = 900;

/** A PDF out of what stands in its objects, from 1; the first is the catalogue. */
const pdf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.4\n${objects.map((text, at) => `${at + 1} 0 obj ${text} endobj\n`).join('')}` +
      'trailer <</Root 1 0 R>>',
  );
const pagesOf = (bytes: Buffer, pageCount: number) =>
  tornPages(bytes, new Map([[TORN, 'content']]), pageCount)?.map(({ pageNo }) => pageNo);

const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const plain = '<</Type/Page/Parent 2 0 R>>';

describe(tornPages.name, () => {
  it.each([
    ['draws', '<</Type/Page/Parent 2 0 R/Contents 900 0 R>>', 'null'],
    ['draws among others', '<</Type/Page/Contents[5 0 R 900 0 R]>>', 'null'],
    ['has as a resource of a form', '<</Type/Page/Resources 5 0 R>>', '<</X 900 0 R>>'],
  ])('finds the page that %s it', (_, page, more) => {
    const bytes = pdf(catalogue, '<</Kids[3 0 R 4 0 R]/Count 2>>', plain, page, more);
    expect(pagesOf(bytes, 2)).toEqual([2]);
  });

  it('follows a tree of several levels, a list of its own, and what is inherited', () => {
    const kids = '<</Type/Pages/Kids 7 0 R/Parent 2 0 R/Resources<</X 900 0 R>>>>';
    const tree = '<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]>>';
    const bytes = pdf(catalogue, tree, plain, kids, plain, plain, '[6 0 R]');
    expect(pagesOf(bytes, 3)).toEqual([2]);
  });

  it.each(['/Annots[<</A<</D[4 0 R]>>>>]', '/Parent 4 0 R', '/AF 900 0 R', '/Metadata 900 0 R'])(
    'is not led away from the page by %s',
    (entry) => {
      const other = '<</Type/Page/Contents 900 0 R>>';
      const page = `<</Type/Page${entry}>>`;
      const bytes = pdf(catalogue, '<</Kids[3 0 R 4 0 R]>>', page, other);
      expect(pagesOf(bytes, 2)).toEqual([2]);
    },
  );

  it('says nothing where it cannot follow to all pages', () => {
    expect(pagesOf(pdf(catalogue, '<</Kids[3 0 R]>>', plain), 2)).toBeUndefined();
    expect(pagesOf(pdf('<<>>'), 1)).toBeUndefined();
  });

  it('ends with a tree that leads back to itself', () => {
    const bytes = pdf(catalogue, '<</Kids[2 0 R 3 0 R 3 0 R]>>', '<</X 3 0 R/Y 900 0 R>>');
    expect(pagesOf(bytes, 1)).toEqual([1]);
  });

  it('takes little time for many pages that lead to much', () => {
    const shared = `<<${Array.from({ length: 20_000 }, (_, at) => `/X${at} ${at + 10_000} 0 R`).join('')}>>`;
    const count = 3_000;
    const kids = Array.from({ length: count }, (_, at) => `${at + 4} 0 R`).join(' ');
    const pages = Array.from({ length: count }, () => '<</Type/Page/Resources 3 0 R>>');
    const started = process.cpuUsage();
    pagesOf(pdf(catalogue, `<</Kids[${kids}]>>`, shared, ...pages), count);
    expect(process.cpuUsage(started).user).toBeLessThan(8_000_000);
  });
});
