import { exchangePart } from '../exchange.part.js';
import { ExchangeHttpModule } from '../http.module.js';

/** What the exchange adds to the town of the records. */
export const exchangeAnnex = { parts: [exchangePart], imports: [ExchangeHttpModule] };
