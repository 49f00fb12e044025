import { runCli } from './cli.js';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  signal: stop.signal,
  output: { say: (text) => console.log(text), complain: (text) => console.error(text) },
});
