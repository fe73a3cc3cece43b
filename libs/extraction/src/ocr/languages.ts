import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A language by the name that Tesseract has for it. English and German come with Cloister. */
export const OcrLanguage = z.string().regex(/^[a-z]{3}(_[a-z]{2,8}){0,2}$/);
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
