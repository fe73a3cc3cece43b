import { execFileSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';

/**
 * The working tree as a clone would have it after `npm ci`: no build, no data. Packages are linked
 * file by file, because the reader's sandbox does not follow a link to the folder as a whole.
 */
export function freshClone(target: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: INSTALL_FOLDER,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const path of listed.split('\0')) {
    const source = join(INSTALL_FOLDER, path);
    // a file deleted but not committed is listed too
    if (path === '' || !existsSync(source)) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    copyFileSync(source, join(target, path), constants.COPYFILE_FICLONE);
  }
  linkTree(join(INSTALL_FOLDER, 'node_modules'), join(target, 'node_modules'));
}

function linkTree(source: string, target: string): void {
  mkdirSync(target);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    // what tools keep between runs is not there after npm ci
    if (entry.name === '.cache' || entry.name === '.vite') continue;
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) linkTree(from, to);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else linkOrCopy(from, to);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // another file system
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
