import { piecesOf, type Reach } from './mounts.js';

/** Namespaces without a network and without sight of other processes; SIGKILL for `unshare` is one for all. */
export const UNSHARE = [
  '--user',
  '--map-root-user',
  '--net',
  '--pid',
  '--ipc',
  '--uts',
  '--fork',
  '--kill-child',
];

/** Gives up what being root of a namespace of its own allows, for good. */
export const WITHOUT_PRIVILEGES = [
  'setpriv',
  '--no-new-privs',
  '--bounding-set=-all',
  '--inh-caps=-all',
];

/**
 * Builds a root of the pieces it is given and goes into it. It grows over `/sys`, a folder that every
 * Linux has and no child needs, in a mount namespace of its own: nobody else sees anything of it.
 */
const BUILD = `set -e
PATH="$PATH:/usr/sbin:/sbin"
root=/sys
mount -t tmpfs -o mode=0755,size=4m,nosuid,nodev cage $root
while [ "$1" != -- ]; do
  kind=$1 how=$2 path=$3
  shift 3
  mkdir -p "$root\${path%/*}"
  if [ "$kind" = link ]; then ln -s "$how" "$root$path"; continue; fi
  if [ -d "$path" ]; then mkdir -p "$root$path"; elif [ ! -e "$root$path" ]; then : > "$root$path"; fi
  mount --bind "$path" "$root$path"
  if [ "$kind" = mount ]; then mount -o "remount,bind,$how" "$root$path"; fi
done
shift
mkdir $root/proc $root/.old
mount -t proc -o nosuid,nodev,noexec proc $root/proc
cd $root
pivot_root . .old
cd /
umount -l /.old
rmdir /.old
mount -o remount,ro,nosuid,nodev /
unset PWD OLDPWD
exec ${WITHOUT_PRIVILEGES.join(' ')} "$@"`;

/** The order that starts a command in a root of its own. */
export function inOwnRoot(command: readonly string[], reach: Reach): string[] {
  const pieces = piecesOf(reach).flat();
  return ['unshare', ...UNSHARE, '--mount', 'sh', '-c', BUILD, 'cage', ...pieces, '--', ...command];
}
