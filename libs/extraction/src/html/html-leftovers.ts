import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ExtractionWarning } from '../model/extraction-format.js';

type Element = DefaultTreeAdapterTypes.Element;

/** How often something was met that is not text for a reader, and so was left out. */
export interface Leftovers {
  scripts: number;
  styles: number;
  templates: number;
  embedded: number;
  pictures: number;
  titles: number;
  /** Addresses elsewhere, none of which is ever opened: of links, and of what a browser would load. */
  remoteLinks: number;
  remoteContent: number;
}

const LEFT_OUT: Readonly<Record<string, keyof Leftovers>> = {
  script: 'scripts',
  noscript: 'scripts',
  style: 'styles',
  link: 'styles',
  title: 'titles',
  template: 'templates',
  iframe: 'embedded',
  frame: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  applet: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  canvas: 'embedded',
  svg: 'embedded',
  math: 'embedded',
  img: 'pictures',
};
const LOADED = new Set(['src', 'srcset', 'background', 'data', 'poster', 'href']);
const REMOTE = /^\s*(?:https?:|ftp:|\/\/|\\\\|file:)/i;

export function noLeftovers(): Leftovers {
  return {
    scripts: 0,
    styles: 0,
    templates: 0,
    embedded: 0,
    pictures: 0,
    titles: 0,
    remoteLinks: 0,
    remoteContent: 0,
  };
}

/** Counts what the element is and where it points; true when nothing of it is read. */
export function leaveOut({ tagName, attrs }: Element, counts: Leftovers): boolean {
  for (const { name, value } of attrs) {
    if (LOADED.has(name) && REMOTE.test(value)) {
      counts[tagName === 'a' || tagName === 'area' ? 'remoteLinks' : 'remoteContent'] += 1;
    } else if (name === 'style' && /url\(\s*['"]?\s*(?:https?:|\/\/)/i.test(value)) {
      counts.remoteContent += 1;
    }
  }
  const reason = Object.hasOwn(LEFT_OUT, tagName) ? LEFT_OUT[tagName] : undefined;
  if (reason === undefined) return false;
  counts[reason] += 1;
  return true;
}

export function describeLeftovers(counts: Leftovers): ExtractionWarning[] {
  const { scripts, embedded, remoteLinks, remoteContent, ...silent } = counts;
  const warnings: ExtractionWarning[] = [];
  if (scripts + embedded > 0) {
    warnings.push({
      code: 'active-content',
      message: 'The page holds scripts or embedded content. They were neither run nor read.',
      detail: { scripts, embedded },
    });
  }
  if (remoteLinks + remoteContent > 0) {
    warnings.push({
      code: 'remote-content',
      message:
        'The page points to other places (links, pictures, styles). None of them was opened.',
      detail: { links: remoteLinks, loaded: remoteContent },
    });
  }
  if (Object.values(silent).some((number) => number > 0)) {
    warnings.push({
      code: 'left-out',
      message: 'Parts that are not running text (pictures, page title, styles) were not read.',
      detail: { ...silent },
    });
  }
  return warnings;
}
