import { existsSync } from 'node:fs';
import { dataFileOf, type OcrLanguage, packageOf } from './languages.js';

/** Throws what has to be installed for languages whose data are not there. */
export function requireLanguages(languages: readonly OcrLanguage[]): void {
  const missing = languages.filter((language) => !isInstalled(language));
  if (missing.length === 0) return;
  const packages = missing.map(packageOf).join(' ');
  throw new Error(
    `CLOISTER_OCR_LANGUAGES: the data of ${missing.join(', ')} are not installed. ` +
      `In the folder of Cloister, run: npm install --no-save ${packages}`,
  );
}

function isInstalled(language: OcrLanguage): boolean {
  try {
    return existsSync(dataFileOf(language));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      return false;
    throw error;
  }
}
