import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { IdentityModule } from './identity.module.js';
import { SignInDoor } from './machines/sign-in-door.js';
import { SessionOpener } from './steps/session-opener.js';
import { SessionView } from './views/session-view.js';
import { ChangePasswordController } from './use-cases/change-password/change-password.controller.js';
import { ChangePasswordUseCase } from './use-cases/change-password/change-password.use-case.js';
import { ConfirmRolesController } from './use-cases/confirm-roles/confirm-roles.controller.js';
import { CreateScanStationController } from './use-cases/create-scan-station/create-scan-station.controller.js';
import { CreateUserController } from './use-cases/create-user/create-user.controller.js';
import { DeactivateUserController } from './use-cases/deactivate-user/deactivate-user.controller.js';
import { EndOtherSessionsController } from './use-cases/end-other-sessions/end-other-sessions.controller.js';
import { EndOtherSessionsUseCase } from './use-cases/end-other-sessions/end-other-sessions.use-case.js';
import { EndOwnSessionController } from './use-cases/end-own-session/end-own-session.controller.js';
import { EndOwnSessionUseCase } from './use-cases/end-own-session/end-own-session.use-case.js';
import { GiveRolesController } from './use-cases/give-roles/give-roles.controller.js';
import { GiveRolesUseCase } from './use-cases/give-roles/give-roles.use-case.js';
import { LiftWaitController } from './use-cases/lift-wait/lift-wait.controller.js';
import { ListColleaguesController } from './use-cases/list-colleagues/list-colleagues.controller.js';
import { ListColleaguesQuery } from './use-cases/list-colleagues/list-colleagues.query.js';
import { ListOrgUnitsController } from './use-cases/list-org-units/list-org-units.controller.js';
import { ListOwnSessionsController } from './use-cases/list-own-sessions/list-own-sessions.controller.js';
import { ListOwnSessionsQuery } from './use-cases/list-own-sessions/list-own-sessions.query.js';
import { ListMailRoomsController } from './use-cases/list-mail-rooms/list-mail-rooms.controller.js';
import { ListRoleGrantsController } from './use-cases/list-role-grants/list-role-grants.controller.js';
import { ListScanStationsController } from './use-cases/list-scan-stations/list-scan-stations.controller.js';
import { ListUsersController } from './use-cases/list-users/list-users.controller.js';
import { RejectRolesController } from './use-cases/reject-roles/reject-roles.controller.js';
import { ResetPasswordController } from './use-cases/reset-password/reset-password.controller.js';
import { RevokeScanStationController } from './use-cases/revoke-scan-station/revoke-scan-station.controller.js';
import { ShowSessionController } from './use-cases/show-session/show-session.controller.js';
import { ShowSessionQuery } from './use-cases/show-session/show-session.query.js';
import { SignInController } from './use-cases/sign-in/sign-in.controller.js';
import { SignInUseCase } from './use-cases/sign-in/sign-in.use-case.js';
import { SignOutController } from './use-cases/sign-out/sign-out.controller.js';
import { SignOutUseCase } from './use-cases/sign-out/sign-out.use-case.js';
import { TakeRolesController } from './use-cases/take-roles/take-roles.controller.js';
import { TakeRolesUseCase } from './use-cases/take-roles/take-roles.use-case.js';

/** The routes of people, org units and scan stations. */
@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [
    SignInController,
    ChangePasswordController,
    ShowSessionController,
    SignOutController,
    ListOwnSessionsController,
    EndOwnSessionController,
    EndOtherSessionsController,
    ListColleaguesController,
    ListOrgUnitsController,
    CreateScanStationController,
    ListScanStationsController,
    RevokeScanStationController,
    CreateUserController,
    ListUsersController,
    DeactivateUserController,
    ResetPasswordController,
    LiftWaitController,
    GiveRolesController,
    TakeRolesController,
    ListMailRoomsController,
    ListRoleGrantsController,
    ConfirmRolesController,
    RejectRolesController,
  ],
  providers: [
    EndOtherSessionsUseCase,
    EndOwnSessionUseCase,
    GiveRolesUseCase,
    ListColleaguesQuery,
    ListOwnSessionsQuery,
    TakeRolesUseCase,
    SessionOpener,
    SessionView,
    ShowSessionQuery,
    SignInDoor,
    ChangePasswordUseCase,
    SignInUseCase,
    SignOutUseCase,
  ],
})
export class IdentityHttpModule {}
