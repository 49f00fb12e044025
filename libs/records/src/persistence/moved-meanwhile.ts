/**
 * A Dokument was moved between the look at where it lies and the lock of the Akte it lay in. The unit of work runs
 * once more, as after a serialisation failure (SQLSTATE 40001), and sees where it lies now.
 */
export class MovedMeanwhile extends Error {
  override readonly name = 'MovedMeanwhile';
  readonly code = '40001';
}
