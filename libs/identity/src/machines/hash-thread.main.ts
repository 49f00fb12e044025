import { hashSync, verifySync } from '@node-rs/argon2';
import { serveThread } from '#libs/children';
import { hashRequest } from './hash-request.js';

serveThread((request) => {
  const { password, stored, parameters } = hashRequest.parse(request);
  return stored === null ? hashSync(password, parameters) : verifySync(stored, password);
});
