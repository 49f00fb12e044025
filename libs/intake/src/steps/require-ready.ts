import { PosteingangAlreadyFiled, PosteingangNotReady } from '../contracts/errors.js';
import type { Letter } from '../domain/letter.js';

/**
 * Passes for a letter that lies open and waits for nothing: neither for a page to be read nor for its
 * searchable PDF to be built.
 *
 * @throws PosteingangAlreadyFiled, PosteingangNotReady
 */
export function requireReady({ state, aktenzeichen }: Letter): void {
  if (state === 'filed') throw new PosteingangAlreadyFiled(aktenzeichen ?? '');
  if (state === 'reading') throw new PosteingangNotReady();
}
