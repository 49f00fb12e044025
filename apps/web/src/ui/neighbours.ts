/** The item to stand on after `id` is gone: the next one, else the one before. */
export function neighbour(items: readonly { id: string }[], id: string): string | undefined {
  const index = items.findIndex((item) => item.id === id);
  return (items[index + 1] ?? items[index - 1])?.id;
}

/** Moves on among the items; stays at the ends. */
export function moveBy(items: readonly { id: string }[], id: string | undefined, by: 1 | -1) {
  const index = items.findIndex((item) => item.id === id);
  return (items[index + by] ?? items[index] ?? items[0])?.id;
}
