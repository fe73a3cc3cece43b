import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OcrLanguage as Configured } from '@app/platform';
import { z } from 'zod';

/** Languages whose data come with Cloister, by the names that Tesseract has for them. */
export const OcrLanguage = z.enum(['eng', 'deu'] satisfies Configured[]);
export type OcrLanguage = z.infer<typeof OcrLanguage>;

/** The package that holds a language's data; its version decides what is read. */
export function packageOf(language: OcrLanguage): string {
  return `@tesseract.js-data/${language}`;
}

/** Gzipped data of the neural recognizer, its best model in whole numbers. */
export function dataFileOf(language: OcrLanguage): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageOf(language)}/package.json`);
  return join(dirname(manifest), '4.0.0_best_int', `${language}.traineddata.gz`);
}
