import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import sharp from 'sharp';

const run = promisify(execFile);

const PACKAGES = ['ocrmypdf', 'tesseract-ocr', 'tesseract-ocr-deu', 'poppler-utils', 'img2pdf'];

/** What OCRmyPDF is measured with: how it is used, and how it reads best. */
export const settings = {
  plain: ['--output-type', 'pdfa', '-O1', '--jobs', '2', '-l', 'deu'],
  best: ['--output-type', 'pdfa', '-O1', '--jobs', '2', '-l', 'deu', '--rotate-pages', '--deskew'],
} as const;

/** Installs the peer where it is missing and we may; answers with its version, or null. */
export async function findOcrmypdf(): Promise<string | null> {
  const known = await version();
  if (known !== null) return known;
  if (process.getuid?.() !== 0) {
    console.log(`ocrmypdf is missing: as root, apt-get install ${PACKAGES.join(' ')}`);
    return null;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { status } = spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env });
    if (status !== 0) return null;
  }
  return version();
}

async function version(): Promise<string | null> {
  try {
    await run('pdftotext', ['-v']);
    await run('img2pdf', ['--version']);
    return (await run('ocrmypdf', ['--version'])).stdout.trim();
  } catch {
    return null;
  }
}

/** One PDF of pictures of pages, streams taken over as they are (JPEG, G4) wherever that is possible. */
export async function pdfOfPictures(pictures: readonly string[], out: string): Promise<void> {
  await run('img2pdf', [...pictures, '-o', out]);
}

/** The text of a page in the order of the content stream. */
export async function textOfPage(pdf: string, pageNo: number): Promise<string> {
  const page = String(pageNo);
  return (await run('pdftotext', ['-raw', '-f', page, '-l', page, '-enc', 'UTF-8', pdf, '-']))
    .stdout;
}

/** The option that OCRmyPDF wants for a picture that does not say how large it is. */
export async function dpiOption(path: string): Promise<string[]> {
  if (path.endsWith('.pdf')) return [];
  const density = await sharp(path)
    .metadata()
    .then(
      (found) => found.density,
      () => undefined,
    );
  return density === undefined || density < 30 ? ['--image-dpi', '300'] : [];
}
