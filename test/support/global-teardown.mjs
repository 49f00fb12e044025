/** Stops the server and removes its data. */
export default async function globalTeardown() {
  await globalThis.akteiTestCluster?.stop();
}
