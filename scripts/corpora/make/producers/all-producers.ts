import { CHROMIUM_PDF } from './browser.js';
import { LIBREOFFICE } from './libreoffice.js';
import { OWN_PRODUCERS } from './own.js';
import { PANDOC } from './pandoc.js';
import type { Producer } from './producer.js';
import { PYTHON_PRODUCERS } from './python.js';
import { GHOSTSCRIPT, SCAN } from './rewritten.js';

/** Those that rewrite what others have made come last. */
export const ALL_PRODUCERS: readonly Producer[] = [
  ...OWN_PRODUCERS,
  ...LIBREOFFICE,
  ...PYTHON_PRODUCERS,
  ...PANDOC,
  CHROMIUM_PDF,
  ...GHOSTSCRIPT,
  SCAN,
];
