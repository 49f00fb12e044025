/** What scanners and programs call a file while they write it; they give it its name when it is complete. */
const UNFINISHED =
  /^[.~]|~$|\.(part|partial|partly|tmp|temp|crdownload|download|opdownload|filepart|incomplete|inprogress|writing|uploading|lock|lck)$/iu;

/** What Windows and macOS lay into folders that people look at: pictures of the files and how to show them. */
const OF_THE_SYSTEM = /^(ehthumbs(_vista)?\.db|thumbs\.db|desktop\.ini|folder\.htt|icon\r)$/iu;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** Whether a file of that name is a source: none that is still written, none that a system has laid there. */
export function isSourceName(name: string): boolean {
  return !UNFINISHED.test(name) && !OF_THE_SYSTEM.test(name);
}

/** The name of a directory entry; `isText` is false where its bytes are no UTF-8 and it is as windows-1252 shows it. */
export function nameOf(bytes: Uint8Array): { name: string; isText: boolean } {
  try {
    return { name: utf8.decode(bytes), isText: true };
  } catch {
    return { name: windows1252.decode(bytes), isText: false };
  }
}
