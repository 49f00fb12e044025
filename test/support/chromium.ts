import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const UNPACK = `
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
`;

/** A browser program and the environment it needs. */
interface Program {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Starts a browser: the one of the system, else the one that came with `npm ci`. */
export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  const program = system ? { executablePath: system, env: {} } : await shippedBrowser();
  return chromium.launch({
    executablePath: program.executablePath,
    env: { ...definedEnvironment(), ...program.env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-zygote',
      '--font-render-hinting=none',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/**
 * `@sparticuz/chromium` unpacks into the temporary folder without a lock and changes the
 * environment of the process that asks, so a child unpacks into a private folder that is then
 * renamed into place.
 */
async function shippedBrowser(): Promise<Program> {
  const manifest = readFileSync(resolve('node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(manifest);
  const cache = resolve('node_modules/.cache');
  const directory = join(cache, `chromium-${version}`);
  if (!existsSync(directory)) await unpack(cache, directory);
  return {
    executablePath: join(directory, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(directory, 'al2023/lib'),
      FONTCONFIG_PATH: join(directory, 'fonts'),
    },
  };
}

async function unpack(cache: string, directory: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'chromium-unpack-'));
  await run(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: dirname(cache),
    env: { ...definedEnvironment(), TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  // The one that comes along names the folders of another machine; without a font pages crash.
  await writeFile(join(fresh, 'fonts/fonts.conf'), fontsConf(directory));
  await rename(fresh, directory).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  });
}

function fontsConf(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(directory, 'fonts')}</dir>
  <cachedir>${join(directory, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
