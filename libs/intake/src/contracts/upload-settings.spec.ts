import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '#libs/platform/testing';
import { uploadArea, UploadSettings } from './upload-settings.js';

describe(UploadSettings.name, () => {
  it('takes a gibibyte', () => expect(settingsOf(uploadArea).maxBytes).toBe(1024 ** 3));

  it.each(['0', '-1', '1.5', 'viel'])('refuses %s bytes', (AKTEI_MAX_UPLOAD_BYTES) =>
    expect(() => settingsOf(uploadArea, { AKTEI_MAX_UPLOAD_BYTES })).toThrow(
      'AKTEI_MAX_UPLOAD_BYTES',
    ),
  );
});
