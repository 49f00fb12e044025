import { Global, Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { AUTHENTICATOR, PERMISSIONS, provideArea, type PermissionAnswer } from '#libs/platform';
import { sessionArea, SessionSettings } from './contracts/index.js';
import { Directory } from './face/directory.js';
import { allows } from './domain/holds-permission.js';
import { HashQueue } from './machines/hash-queue.js';
import { Passwords } from './machines/passwords.js';
import { RequestAuthenticator } from './machines/request-authenticator.js';
import { ConfirmRolesUseCase } from './use-cases/confirm-roles/confirm-roles.use-case.js';
import { CreateOrgUnitUseCase } from './use-cases/create-org-unit/create-org-unit.use-case.js';
import { CreateScanStationUseCase } from './use-cases/create-scan-station/create-scan-station.use-case.js';
import { CreateUserUseCase } from './use-cases/create-user/create-user.use-case.js';
import { DeactivateUserUseCase } from './use-cases/deactivate-user/deactivate-user.use-case.js';
import { LiftWaitUseCase } from './use-cases/lift-wait/lift-wait.use-case.js';
import { ListOrgUnitsQuery } from './use-cases/list-org-units/list-org-units.query.js';
import { ListMailRoomsQuery } from './use-cases/list-mail-rooms/list-mail-rooms.query.js';
import { ListRoleGrantsQuery } from './use-cases/list-role-grants/list-role-grants.query.js';
import { ListScanStationsQuery } from './use-cases/list-scan-stations/list-scan-stations.query.js';
import { ListUsersQuery } from './use-cases/list-users/list-users.query.js';
import { RejectRolesUseCase } from './use-cases/reject-roles/reject-roles.use-case.js';
import { ResetPasswordUseCase } from './use-cases/reset-password/reset-password.use-case.js';
import { RevokeScanStationUseCase } from './use-cases/revoke-scan-station/revoke-scan-station.use-case.js';
import { SeedDemoIdentityUseCase } from './use-cases/seed-demo-identity/seed-demo-identity.use-case.js';

const useCases = [
  ConfirmRolesUseCase,
  CreateOrgUnitUseCase,
  CreateScanStationUseCase,
  CreateUserUseCase,
  DeactivateUserUseCase,
  LiftWaitUseCase,
  ListOrgUnitsQuery,
  ListMailRoomsQuery,
  ListRoleGrantsQuery,
  ListScanStationsQuery,
  ListUsersQuery,
  RejectRolesUseCase,
  ResetPasswordUseCase,
  RevokeScanStationUseCase,
  SeedDemoIdentityUseCase,
];

/** People, org units and keys. Global, because it answers the platform's two questions. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [
    Directory,
    HashQueue,
    Passwords,
    ...useCases,
    provideArea(sessionArea),
    { provide: AUTHENTICATOR, useClass: RequestAuthenticator },
    { provide: PERMISSIONS, useValue: { allows } satisfies PermissionAnswer },
  ],
  exports: [
    Directory,
    HashQueue,
    Passwords,
    ...useCases,
    SessionSettings,
    AUTHENTICATOR,
    PERMISSIONS,
  ],
})
export class IdentityModule {}
