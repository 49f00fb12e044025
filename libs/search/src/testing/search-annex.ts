import { SearchHttpModule } from '../http.module.js';
import { SearchJobsModule } from '../jobs.module.js';
import { searchPart } from '../search.part.js';

/** What the search adds to the town of the records. */
export const searchAnnex = { parts: [searchPart], imports: [SearchHttpModule, SearchJobsModule] };
