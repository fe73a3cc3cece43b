import { describe, expect, it } from 'vitest';
import { Extractor } from '../sandbox/extractor.js';
import { requireLanguages } from './require-languages.js';

describe('languages of recognition', () => {
  it('that come with Cloister are there', () => {
    requireLanguages([]);
    requireLanguages(['eng', 'deu']);
  });

  it('whose data are missing are refused with the command that installs them', () => {
    expect(() => requireLanguages(['eng', 'xxa', 'xxb_vert'])).toThrow(
      /the data of xxa, xxb_vert are not installed.*npm install --no-save @tesseract\.js-data\/xxa @tesseract\.js-data\/xxb_vert$/,
    );
  });

  it('are looked for before a reader starts', () => {
    const options = {
      mode: 'auto' as const,
      timeoutMs: 1000,
      maxRssBytes: 1024 ** 3,
      concurrency: 1,
      hiddenFolders: [],
    };
    const ocr = { languages: ['xxa'], pageTimeoutMs: 1000 };
    expect(() => new Extractor({ ...options, ocr })).toThrow(/@tesseract\.js-data\/xxa/);
  });
});
