import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';

/** A folder of made wheels, and a program that brings them as pip does. */
export interface PackageIndex {
  /** The command. */
  readonly pip: readonly string[];
  /** A wheel with one file in it, in place of what there was of this name. */
  add(name: string, member: string, content: Buffer | undefined): Promise<void>;
  remove(name: string): Promise<void>;
  /** What was asked for so far, such as `name==1.0`. */
  asked(): Promise<readonly string[]>;
}

export async function aPackageIndex(folder: string): Promise<PackageIndex> {
  await mkdir(folder, { recursive: true });
  const pip = join(folder, 'pip');
  const log = join(folder, 'asked');
  await writeFile(
    pip,
    `#!/bin/sh
[ "$1" = --version ] && exit 0
while [ "$1" != --dest ]; do shift; done
echo "$3" >> "${log}"
[ -f "${folder}/\${3%%==*}.whl" ] || { echo "ERROR: No matching distribution found" >&2; exit 1; }
cp "${folder}/\${3%%==*}.whl" "$2"
`,
  );
  await chmod(pip, 0o755);
  return {
    pip: [pip],
    async add(name, member, content = Buffer.alloc(0)) {
      const zip = new JSZip().file('other.txt', 'other').file(member, content);
      const wheel = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
      await writeFile(join(folder, `${name}.whl`), wheel);
    },
    remove: (name) => rm(join(folder, `${name}.whl`)),
    asked: async () =>
      (await readFile(log, 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
  };
}
