const OFFICE = /officedocument|opendocument|msword|ms-excel|ms-powerpoint|\/rtf$/;

/** Whether a program of its own shows pages of such a file, of which there is no picture here. */
export function hasPagesElsewhere(mime: string | null): boolean {
  return mime !== null && OFFICE.test(mime);
}
