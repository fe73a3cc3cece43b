import i18next from 'i18next';
import { administration } from './en/admin/administration.js';

/** The English texts of the administration come with its pages, which few open; the German ones with all others. */
export function addAdministrationTexts(): void {
  i18next.addResourceBundle('en', 'administration', administration);
}
