/** True for the file that Outlook calls winmail.dat. */
export function isTnef(head: Buffer): boolean {
  return head.length >= 6 && head.readUInt32LE(0) === 0x223e9f78;
}
