export {
  searchResult,
  type SearchHit,
  type SearchResult,
} from './use-cases/search-dokumente/search-dokumente.dto.js';
export { searchPart } from './search.part.js';
