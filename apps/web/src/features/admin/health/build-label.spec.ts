import i18next from 'i18next';
import { expect, it } from 'vitest';
import { administration as german } from '../../../locales/de/admin/administration.js';
import { administration as english } from '../../../locales/en/admin/administration.js';
import { formatsFor } from '../../../ui/formats/formats.js';
import { buildLabel } from './build-label.js';

const BUILD = {
  version: '1.2.3',
  commit: '707bdfc7a1b2c3d4e5f60718293a4b5c6d7e8f90',
  committedAt: '2026-12-01T12:00:00+01:00',
  modified: false,
};

const texts = i18next.createInstance();
await texts.init({
  lng: 'en',
  resources: { en: { administration: english }, de: { administration: german } },
});

const label = (language: 'en' | 'de', changes: Partial<typeof BUILD> | { commit: null } = {}) =>
  buildLabel(texts.getFixedT(language, 'administration'), formatsFor(language), {
    ...BUILD,
    ...changes,
  });

it('names version, commit and its date', () => {
  expect(label('en')).toMatch(/^1\.2\.3 \(commit 707bdfc7a1b2, .*Dec.*2026\)$/);
  expect(label('de')).toBe('1.2.3 (Commit 707bdfc7a1b2, 01.12.2026)');
});

it('tells a build of changed files from one of its commit', () => {
  expect(label('de', { modified: true })).toBe(
    '1.2.3 (Commit 707bdfc7a1b2, 01.12.2026, mit Änderungen)',
  );
});

it('claims no commit where none is known', () => {
  expect(label('en', { commit: null })).toBe('1.2.3 (commit unknown)');
});
