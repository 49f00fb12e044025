import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Lane } from '#libs/kernel';

/**
 * Does the costly work of passwords: never more at a time than leave one core for everybody else. Who
 * waits here holds nothing, above all no connection to the database.
 */
@Injectable()
export class HashQueue extends Lane {
  constructor() {
    super(Math.max(1, availableParallelism() - 1));
  }
}
