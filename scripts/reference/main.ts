import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditActionPages } from './audit-actions.js';
import { commandPages } from './commands.js';
import { contentsPage } from './contents.js';
import { domainEventPage } from './domain-events.js';
import { type Page, renderPage } from './page.js';
import { permissionPage } from './permissions.js';
import { problemCodePages } from './problem-codes.js';
import { settingPage } from './settings.js';

const FOLDER = 'docs/reference';

// All pages are rewritten; a page that is no longer written is removed.
const pages: readonly Page[] = [
  contentsPage(),
  settingPage(),
  permissionPage(),
  ...auditActionPages(),
  domainEventPage(),
  ...problemCodePages(),
  // loads modules, which Vite does only until this one has ended
  ...(await commandPages()),
];
rmSync(FOLDER, { recursive: true, force: true });
for (const page of pages) {
  const path = join(FOLDER, page.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await renderPage(page));
}
