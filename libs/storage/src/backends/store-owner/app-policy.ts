/** What the application does in its bucket; with it nobody drops the bucket or reaches another one. */
export function appPolicy(bucket: string): object {
  const allow = (actions: readonly string[], resource: string) => ({
    Effect: 'Allow',
    Action: actions.map((action) => `s3:${action}`),
    Resource: [`arn:aws:s3:::${resource}`],
  });
  return {
    Version: '2012-10-17',
    Statement: [allow(ON_BUCKET, bucket), allow(INSIDE, `${bucket}/*`)],
  };
}

const ON_BUCKET = [
  'GetBucketLocation',
  'GetBucketObjectLockConfiguration',
  'GetBucketVersioning',
  'ListBucket',
  'ListBucketMultipartUploads',
  'ListBucketVersions',
];

const INSIDE = [
  'AbortMultipartUpload',
  'DeleteObject',
  'DeleteObjectVersion',
  'GetObject',
  'GetObjectVersion',
  'ListMultipartUploadParts',
  'PutObject',
];
