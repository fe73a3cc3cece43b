/**
 * Builds a root of its own that holds the C library, Node and the files that the child may read, all
 * read-only, and leaves the old root for good. Every value is a positional argument; nothing is put
 * into the text of the script. /sys carries the new root because it exists everywhere and nothing is
 * ever installed in it; what is shown of it is taken from a second mount over /proc.
 *
 * Arguments: Node, the filter of system calls (empty: none), `proc` or nothing; then lists, each ended by
 * `--`: what to show, devices, folders to hide; then Node's own arguments.
 */
export const BUILD_ROOT = `
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
new=/sys
mount --rbind /sys /proc
mount -t tmpfs -o mode=755,size=1m,nosuid tmpfs "$new"
mkdir "$new/old" "$new/dev" "$new/proc" "$new/cloister"
show() {
  source=$1
  case $1 in /sys/*) source=/proc\${1#/sys} ;; esac
  if [ -d "$source" ]; then mkdir -p "$new$1"; elif [ ! -e "$new$1" ]; then
    mkdir -p "$new\${1%/*}"
    : > "$new$1"
  fi
  mount --rbind "$source" "$new$1"
  # flags of a mount that is not ours may not be taken off
  mount -o remount,bind,ro,nosuid,nodev "$new$1" 2> /dev/null ||
    mount -o remount,bind,ro,nosuid,nodev,noexec "$new$1"
}
lend() {
  : > "$new/cloister/$2"
  mount --bind "$1" "$new/cloister/$2"
}
device() {
  mkdir -p "$new\${1%/*}"
  : > "$new$1"
  mount --bind "$1" "$new$1"
}
for library in /usr/lib /usr/lib64 /usr/local/lib /lib /lib64 /nix/store; do
  if [ -L "$library" ]; then ln -s "$(readlink "$library")" "$new$library"
  elif [ -d "$library" ]; then show "$library"; fi
done
[ ! -f /etc/ld.so.cache ] || show /etc/ld.so.cache
device /dev/null
lend "$1" node
lend "$(command -v umount)" umount
lend "$(command -v setpriv)" setpriv
filter=
if [ -n "$2" ]; then lend "$2" filter; filter="--seccomp-filter /cloister/filter"; fi
proc=$3
shift 3
while [ "$1" != -- ]; do show "$1"; shift; done
shift
while [ "$1" != -- ]; do device "$1"; shift; done
shift
while [ "$1" != -- ]; do
  if [ -d "$new$1" ]; then mount -t tmpfs -o mode=700,size=4k,ro tmpfs "$new$1"; fi
  shift
done
shift
mount -t proc -o ro,nosuid,nodev,noexec proc "$new/proc"
mount -o remount,bind,ro,nosuid "$new"
cd "$new"
pivot_root . old
cd /
/cloister/umount -l /old
[ -n "$proc" ] || /cloister/umount -l /proc
unset PATH PWD OLDPWD
exec /cloister/setpriv --bounding-set -all --inh-caps -all --no-new-privs $filter /cloister/node "$@"
`;
