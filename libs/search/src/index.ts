export { searchResult, type SearchHit, type SearchResult } from './search.dto.js';
