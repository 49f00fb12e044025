/** The fictional town of the demo, where the operator names no other. */
export const demoTown = {
  name: 'Stadt Musterstadt',
  ownNames: ['Stadtverwaltung Musterstadt', 'Bürgermeister der Stadt Musterstadt'],
} as const;
