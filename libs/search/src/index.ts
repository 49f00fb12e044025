export { searchResult, type SearchHit, type SearchResult } from './search.dto.js';
export { searchPart } from './search.part.js';
