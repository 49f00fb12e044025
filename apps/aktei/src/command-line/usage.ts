/** The command was called in a way it does not know; where its help is found is said with it. */
export class Usage extends Error {}
