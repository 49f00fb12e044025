import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';

/** Key derivation with PBKDF2 and encryption with AES-256-GCM. */
const PBKDF2_AES_GCM = 0x02;
const ROUNDS = 8_192;

/** Marks the last piece of a stream; shorter ones than 16 KiB have no other. */
const LAST = 0x80;

/**
 * Encrypts what the admin interface of MinIO takes only so: salt (32 bytes), kind (1), nonce (8), and one
 * piece of a DARE stream (github.com/minio/madmin-go, `EncryptData`; github.com/secure-io/sio-go).
 *
 * @param password the secret key of who asks
 * @throws RangeError above 16 KiB
 */
export function sealedForAdmin(password: string, plain: Buffer): Buffer {
  if (plain.length > 16 * 1024) throw new RangeError('more than one piece');
  const salt = randomBytes(32);
  const nonce = randomBytes(8);
  const key = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
  const proof = piece(key, nonce, { number: 0, plain: Buffer.alloc(0), about: Buffer.alloc(0) });
  const about = Buffer.concat([Buffer.from([LAST]), proof]);
  const sealed = piece(key, nonce, { number: 1, plain, about });
  return Buffer.concat([salt, Buffer.from([PBKDF2_AES_GCM]), nonce, sealed]);
}

/** A piece with its tag. The number follows the nonce, its lowest byte first. */
function piece(
  key: Buffer,
  nonce: Buffer,
  { number, plain, about }: { number: number; plain: Buffer; about: Buffer },
): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32LE(number);
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.concat([nonce, counter]));
  cipher.setAAD(about);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
