/** Places of the desk where the focus may wait for the next key, the best one first. */
const HOMES = ['.filing h2', '.desk .pages', '.inbox-row[aria-current]', '.desk h1'];

/** Where it may be taken from: nobody works there. */
const WAITING = 'body, .desk h1, .filing h2';

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function focusFirst(selectors: readonly string[]): void {
  const found = selectors.map((each) => document.querySelector<HTMLElement>(each));
  const home = found.find((each) => each !== null && isShown(each));
  home?.focus({ preventScroll: true });
}

/** Gives the focus a home when what had it has gone: a keyboard that is nowhere starts at the top. */
export function focusHome(): void {
  const focused = document.activeElement;
  if (focused === null || focused.matches(WAITING)) focusFirst(HOMES);
}

/** Puts the focus on what files into the Akte that was chosen: Enter does it. */
export function focusFiling(): void {
  focusFirst(['.filing-foot .file:not(:disabled)', '.filing [data-chosen]', ...HOMES]);
}

/** Leaves the fields for the choice of the Akte, where keys of one character work. */
export function leaveFields(): void {
  focusFirst(HOMES);
}

/** Puts the focus into a field of the panel, ready to be typed over. */
export function focusField(name: string): void {
  const field = document.querySelector<HTMLElement>(`.filing [data-field="${name}"]`);
  field?.focus();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
}
