import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { dutyOf } from '../contracts/duty.js';
import { Vocabularies } from '../vocabulary/vocabularies.js';
import { ROUTE, type RouteOptions } from './route.decorator.js';

/** A handler and what it declares. */
export interface DeclaredRoute {
  /** `Controller.handler` */
  readonly name: string;
  readonly options: RouteOptions;
}

/** Every route of this process; one that speaks words nobody has defined stops the start. */
@Injectable()
export class DeclaredRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** @throws Error with every route that names what the app has not composed */
  onApplicationBootstrap(): void {
    const faults = this.all().flatMap(({ name, options }) =>
      this.vocabularies.unknown(wordsOf(options)).map((word) => `${name}: ${word}`),
    );
    if (faults.length > 0) throw new Error(`routes name undefined words: ${faults.join(', ')}`);
  }

  all(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, name }) => {
      const prototype: unknown = metatype?.prototype;
      if (typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const options = this.optionsOf(Reflect.get(prototype, method));
        return options ? [{ name: `${String(name)}.${method}`, options }] : [];
      });
    });
  }

  private optionsOf(handler: unknown): RouteOptions | undefined {
    return typeof handler === 'function' ? this.reflector.get(ROUTE, handler) : undefined;
  }
}

function wordsOf({ errors = [], permission, records }: RouteOptions) {
  return {
    errors: errors.map(({ definition }) => definition),
    permission: typeof permission === 'string' ? null : permission,
    duty: dutyOf(records),
  };
}
