import { readFileSync } from 'node:fs';
import { serveThread } from '../child/serve-thread.js';

/** The nice value, 19th field of proc_pid_stat(5), behind the name in brackets. */
function ownNice(): number {
  const stat = readFileSync('/proc/thread-self/stat', 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
}

serveThread((request) => {
  if (request === 'end') process.exit(1);
  if (request === 'throw') throw new Error('das ging nicht');
  return request === 'nice' ? ownNice() : request;
});
