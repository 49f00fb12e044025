export {
  body,
  json,
  refusal,
  TownHouse,
  type Person,
  type Refused,
  type Wing,
} from './town-house.js';
