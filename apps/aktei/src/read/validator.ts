import { resolve } from 'node:path';
import { VeraPdf } from '#libs/imaging';

/**
 * The validator of this machine; null where there is none. `aktei read` has no house and so no
 * configuration: it looks where a house would be told to look.
 */
export function findValidator(env: NodeJS.ProcessEnv): VeraPdf | null {
  const jar = env['AKTEI_VERAPDF_JAR'] || null;
  return VeraPdf.find({ jar, home: resolve(env['AKTEI_HOME'] || '.aktei') });
}
