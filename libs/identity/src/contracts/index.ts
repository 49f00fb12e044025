import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';
import * as errors from './errors.js';
import * as permissions from './permissions.js';

export {
  orgUnitCreated,
  orgUnitsListed,
  passwordReset,
  roleGrantsListed,
  rolesConfirmed,
  rolesRejected,
  scanStationCreated,
  scanStationRevoked,
  scanStationsListed,
  townAccessRenewed,
  townSeeded,
  userCreated,
  userDeactivated,
  usersListed,
  waitLifted,
} from './actions.js';
export { sessionArea, SessionSettings } from './session-settings.js';
export { ROLE_NAMES, roleNamed } from './role-names.js';
export {
  role,
  roleSchema,
  rolesThat,
  STAND_INS,
  type MailDuty,
  type Role,
  type StandIn,
} from './roles.js';

export const identityVocabulary = vocabulary({ errors, permissions, actions });
