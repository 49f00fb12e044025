import { Injectable } from '@nestjs/common';
import type { Actor, PermissionAnswer } from '#libs/platform';
import { allows } from './domain/permissions.js';

/** Answers the platform's question by the table of roles. */
@Injectable()
export class RolePermissions implements PermissionAnswer {
  allows(actor: Actor, permission: string): boolean {
    return allows(actor, permission);
  }
}
