import { defineSource } from '#libs/platform/contracts';

/** Letters that wait to be filed, by the title of the inbox, within their Stapel. */
export const posteingangSource = defineSource('posteingang');
