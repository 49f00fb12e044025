/** Where the matters of a made-up town stand in its Aktenplan; the other units are those of the demo. */
export const plan: Readonly<Record<string, { readonly number: string; readonly title: string }>> = {
  '32.13': { number: '32.13.02', title: 'Sondernutzung' },
  '63.02': { number: '63.02', title: 'Baugenehmigungsverfahren' },
  '32.30': { number: '32.30', title: 'Gaststätten und Gewerbe' },
  '67.10': { number: '67.10', title: 'Baumschutz' },
  '13.30': { number: '13.30', title: 'Hundesteuer' },
  '66.11': { number: '66.11', title: 'Aufgrabungen und Leitungen' },
  '32.20': { number: '32.20', title: 'Bußgeldverfahren' },
  '50.11': { number: '50.11', title: 'Hilfe zum Lebensunterhalt, Grundsicherung' },
  '51.40': { number: '51.40', title: 'Kindertagesbetreuung, Elternbeiträge' },
  '61.40': { number: '61.40', title: 'Denkmalschutz' },
  '32.40': { number: '32.40', title: 'Veranstaltungen und Märkte' },
  '23.02': { number: '23.02', title: 'Miet- und Pachtverträge' },
};
