import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { errorCode } from '#libs/kernel';
import { WrongUsage } from './errors.js';
import { USAGE } from './messages.js';
import { ServerClient } from './server-client.js';
import { uploadCommand, type Output } from './upload-command.js';
import { watchCommand } from './watch-command.js';

const POLL_MS = 1_000;

/** What the command line needs from its process. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** Runs the command and answers the exit code: 0 done, 1 something was not sent, 2 wrong usage. */
export async function runCli(args: string[], around: Surroundings): Promise<number> {
  try {
    const parsed = parse(args);
    if (parsed.values.help) {
      around.output.say(USAGE);
      return 0;
    }
    return await dispatch(parsed, around);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    around.output.complain(text);
    return error instanceof WrongUsage ? 2 : 1;
  }
}

type Parsed = ReturnType<typeof parse>;

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        server: { type: 'string' },
        key: { type: 'string' },
        title: { type: 'string' },
        sealed: { type: 'boolean', default: false },
        'stable-seconds': { type: 'string', default: '10' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new WrongUsage(faultOf(error), { cause: error });
  }
}

/** Which option is wrong; Node says it in English and names it between quotes. */
function faultOf(error: unknown): string {
  const [option] = /'(--?[\p{L}\d-]+)/u.exec(String(error))?.slice(1) ?? [];
  const fault =
    errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? `${option ?? 'Eine Angabe'} gibt es nicht.`
      : `${option ?? 'Eine Angabe'} steht ohne Wert oder mit einem, der nicht hingehört.`;
  return `${fault} Mehr dazu: scan --help`;
}

async function dispatch({ values, positionals }: Parsed, around: Surroundings): Promise<number> {
  const [command, ...paths] = positionals;
  const [directory] = paths;
  if (command !== 'upload' && command !== 'watch') throw new WrongUsage(USAGE);
  if (!directory) throw new WrongUsage(`${command} braucht einen Ort. Mehr dazu: scan --help`);
  const { output, signal, env } = around;
  const server = clientFrom(
    values.server ?? env['AKTEI_SERVER'],
    values.key ?? env['AKTEI_STATION_KEY'],
    values.sealed,
  );
  if (command === 'upload') {
    const failed = await uploadCommand(server, paths, { title: values.title, output });
    return failed === 0 ? 0 : 1;
  }
  if (paths.length > 1 || !(await isDirectory(directory))) {
    throw new WrongUsage('watch braucht genau einen Ordner, den es gibt.');
  }
  const stableMs = milliseconds(values['stable-seconds']);
  output.say(`Überwacht wird ${directory}. Beenden mit Strg+C.`);
  await watchCommand(server, directory, { output, signal, stableMs, pollMs: POLL_MS });
  return 0;
}

function milliseconds(seconds: string): number {
  const value = Number(seconds);
  if (!(value >= 0)) throw new WrongUsage('--stable-seconds ist keine Zahl.');
  return value * 1000;
}

function clientFrom(
  server: string | undefined,
  key: string | undefined,
  sealed: boolean,
): ServerClient {
  if (!server) throw new WrongUsage('Es fehlt --server mit einer Adresse.');
  if (!URL.canParse(server)) {
    throw new WrongUsage(`„${server}“ ist keine Adresse; eine beginnt mit https://.`);
  }
  if (!key) throw new WrongUsage('Es fehlt --key oder AKTEI_STATION_KEY.');
  return new ServerClient(server, key, sealed);
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
