import { defineAction } from '#libs/platform/contracts';

const akte = 'akte';

export const historyRead = defineAction('history.read', {
  object: akte,
  text: 'Historie eingesehen',
});
export const historyPrinted = defineAction('history.printed', {
  object: akte,
  text: 'Historie als PDF ausgegeben',
});
export const akteExported = defineAction('akte.exported', {
  object: akte,
  text: 'Akte mit Historie herausgegeben',
});
