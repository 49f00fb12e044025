import { spawn } from 'node:child_process';

/** Debian's Python: the peers bring it along, and it can do what Node cannot. */
const PYTHON = '/usr/bin/python3';

/**
 * Runs a command and waits for everything it has started, orphans included (PR_SET_CHILD_SUBREAPER,
 * prctl(2)): who leaves his children behind would else look cheaper than he is.
 */
const RUNNER = `
import ctypes, json, os, resource, subprocess, sys, time
ctypes.CDLL(None).prctl(36, 1)
began = time.monotonic()
code = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=2).wait()
wall = time.monotonic() - began
while True:
    try:
        os.wait()
    except ChildProcessError:
        break
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"code": code, "wall": wall, "cpu": used.ru_utime + used.ru_stime}))
`;

/** What a command has taken, in seconds; CPU is that of all its processes. */
export interface Measured {
  readonly code: number;
  readonly wall: number;
  readonly cpu: number;
  readonly stderr: string;
}

export function measure(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_NO_WARNINGS: '1' };
    const child = spawn(PYTHON, ['-c', RUNNER, command, ...args], { env });
    let [answer, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => {
      if (answer === '') reject(new Error(stderr));
      else resolve({ ...JSON.parse(answer), stderr });
    });
  });
}
