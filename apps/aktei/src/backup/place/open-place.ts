import type { StorageSettings } from '#libs/storage/contracts';
import { Usage } from '../../command-line/usage.js';
import type { BackupPlace } from './backup-place.js';
import { FolderPlace } from './folder-place.js';

const S3 = /^s3:\/\/([^/]+)\/?(.*)$/;

/**
 * The place that a word of the command line names.
 *
 * @throws Usage for a place in an object store that nobody has described; PlaceFailed
 */
export async function openPlace(where: string, settings: StorageSettings): Promise<BackupPlace> {
  const [, bucket, path = ''] = S3.exec(where) ?? [];
  if (bucket === undefined) {
    const place = await FolderPlace.open(where);
    await place.tidy();
    return place;
  }
  if (!settings.backupS3) {
    throw new Usage('Für s3://… fehlen BACKUP_S3_ENDPOINT, _ACCESS_KEY und _SECRET_KEY.');
  }
  // Loading its client takes a fifth of a second.
  const { S3Place } = await import('./s3-place.js');
  const prefix = path === '' || path.endsWith('/') ? path : `${path}/`;
  return S3Place.open(settings.backupS3, bucket, prefix);
}
