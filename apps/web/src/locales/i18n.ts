import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type English, en } from './en/en.js';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, so that whoever reads only that one finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

export function isLanguage(tag: string): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

const CHOICE = 'cloister.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: English;
  }
}

/** Texts in the reader's language: the one chosen here before, or the browser's, or English. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes
  });
  try {
    await chooseLanguage(preferred());
  } catch {
    // the texts did not arrive: the app in English says what there is to say about that
  }
}

export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'de' && !i18next.hasResourceBundle('de', 'common')) {
    const { de } = await import('./de/de.js');
    addTexts('de', de);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

function addTexts(language: Language, texts: Readonly<Record<string, object>>): void {
  for (const [area, of] of Object.entries(texts)) i18next.addResourceBundle(language, area, of);
}

// npm run dev: a text that was saved replaces the old one without loading the page again
import.meta.hot?.accept(['./en/en.js', './de/de.js'], ([english, german]) => {
  if (english) addTexts('en', english['en']);
  if (german) addTexts('de', german['de']);
  void i18next.changeLanguage(i18next.language);
});

/** A choice of the reader's own; kept in this browser, where nothing else is. */
export async function rememberLanguage(language: Language): Promise<void> {
  localStorage.setItem(CHOICE, language);
  await chooseLanguage(language);
}

function preferred(): Language {
  const wanted = [localStorage.getItem(CHOICE) ?? '', ...navigator.languages];
  const known = wanted.map((tag) => LANGUAGES.find((language) => tag.startsWith(language)));
  return known.find((language) => language !== undefined) ?? 'en';
}
