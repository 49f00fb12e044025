export { Directory } from './face/directory.js';
export { IdentityModule } from './identity.module.js';
export { identityPart } from './identity.part.js';
export type { MailRoom } from './persistence/mail-room.repository.js';
export type { OrgUnitItem } from './persistence/org-unit.repository.js';
export { ConfirmRolesUseCase } from './use-cases/confirm-roles/confirm-roles.use-case.js';
export { CreateOrgUnitUseCase } from './use-cases/create-org-unit/create-org-unit.use-case.js';
export { CreateScanStationUseCase } from './use-cases/create-scan-station/create-scan-station.use-case.js';
export { createUserBody } from './use-cases/create-user/create-user.dto.js';
export { CreateUserUseCase } from './use-cases/create-user/create-user.use-case.js';
export { DeactivateUserUseCase } from './use-cases/deactivate-user/deactivate-user.use-case.js';
export { LiftWaitUseCase } from './use-cases/lift-wait/lift-wait.use-case.js';
export { ListOrgUnitsQuery } from './use-cases/list-org-units/list-org-units.query.js';
export { ListRoleGrantsQuery } from './use-cases/list-role-grants/list-role-grants.query.js';
export { ListScanStationsQuery } from './use-cases/list-scan-stations/list-scan-stations.query.js';
export { ListUsersQuery } from './use-cases/list-users/list-users.query.js';
export { RejectRolesUseCase } from './use-cases/reject-roles/reject-roles.use-case.js';
export { ResetPasswordUseCase } from './use-cases/reset-password/reset-password.use-case.js';
export { RevokeScanStationUseCase } from './use-cases/revoke-scan-station/revoke-scan-station.use-case.js';
export {
  SeedDemoIdentityUseCase,
  type DemoAccess,
} from './use-cases/seed-demo-identity/seed-demo-identity.use-case.js';
