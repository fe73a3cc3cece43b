import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** Where the browser lies between runs; not committed, and safe to delete. */
const CACHE = join(PACKAGES, '.cache', 'cloister');
// Scrollbars that lie over the page, as on a phone: none of its width is kept free for them.
const ARGS = ['--enable-features=OverlayScrollbar'];
const UNPACK = `
import chromium from '@sparticuz/chromium';
await chromium.executablePath();
`;

/**
 * A headless browser: the one that npm brings, which needs no system packages. It exists for Linux
 * on x64; elsewhere the Chrome that is installed does, and `null` says that there is none.
 */
export async function launchBrowser(): Promise<Browser | null> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpacked();
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'own-fonts.conf') };
    return chromium.launch({ executablePath: join(folder, 'chromium'), env, args: ARGS });
  }
  return chromium.launch({ channel: 'chrome', args: ARGS }).catch(() => null);
}

export const NO_BROWSER = 'no browser: install Chrome, or run this on Linux x64';

async function unpacked(): Promise<string> {
  const manifest = join(PACKAGES, '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  // other test processes may be unpacking too: each into a folder of its own, the first one stays
  const own = await mkdtemp(`${folder}-`);
  const unpack = ['--input-type=module', '--eval', UNPACK];
  // the package unpacks into the folder for temporary files
  const env = { ...process.env, TMPDIR: own };
  await promisify(execFile)(process.execPath, unpack, { cwd: join(PACKAGES, '..'), env });
  await writeFile(join(own, 'own-fonts.conf'), fontConfig(folder));
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
  return folder;
}

/** The browser ends at the first text where there is no font at all, so the package's is added. */
function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
