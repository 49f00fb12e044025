import { createRequire } from 'node:module';

/** The German Snowball stemmer (npm `snowball-stemmers`, MIT, algorithm by Martin Porter, BSD). */
interface Stemmer {
  stem(word: string): string;
}

interface Snowball {
  newStemmer(language: string): Stemmer;
}

const snowball = createRequire(import.meta.url)('snowball-stemmers') as Snowball;
const german = snowball.newStemmer('german');

/** Words whose stem is kept; the words of a town repeat, the memory must not grow with them. */
const CACHE_SIZE = 100_000;

const cache = new Map<string, string>();

/** The stem of a word that is in lower case and still has its umlauts. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const fresh = german.stem(word);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, fresh);
  return fresh;
}
