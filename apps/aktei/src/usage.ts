/** The command was called in a way it does not know; the help is shown with it. */
export class Usage extends Error {}
