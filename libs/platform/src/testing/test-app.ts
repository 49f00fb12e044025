import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { PlatformModule } from '../platform.module.js';
import type { TestDatabase } from './test-database.js';

/** A Nest context with the platform wired to a test database; `close()` it before the drop. */
export async function createTestApp(options: {
  db: TestDatabase;
  imports: NonNullable<ModuleMetadata['imports']>;
}): Promise<TestingModule> {
  const { db, imports } = options;
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(db.config, db.parts), ...imports],
  }).compile();
  return module.init();
}
