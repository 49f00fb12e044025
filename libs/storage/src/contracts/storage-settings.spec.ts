import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '#libs/platform/testing';
import { storageArea, StorageSettings } from './storage-settings.js';

const store = { S3_ENDPOINT: 'https://objects.example', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' };

describe(StorageSettings.name, () => {
  it('keeps bytes in a folder unless an object store is named', () =>
    expect(settingsOf(storageArea).s3).toBeNull());

  it('takes an object store apart into host, port and scheme', () => {
    const { s3 } = settingsOf(storageArea, store);
    expect(s3).toMatchObject({ endpoint: 'objects.example', port: 443, useSSL: true });
    const plain = settingsOf(storageArea, { ...store, S3_ENDPOINT: 'http://objects:9000' });
    expect(plain.s3).toMatchObject({ endpoint: 'objects', port: 9000, useSSL: false });
  });

  it('refuses half an object store and names what is missing', () => {
    const half = { ...store, S3_SECRET_KEY: '', S3_ENDPOINT: undefined };
    expect(() => settingsOf(storageArea, half)).toThrow(
      'S3_ENDPOINT: fehlt, andere S3_* sind gesetzt\nS3_SECRET_KEY: fehlt',
    );
  });
});
