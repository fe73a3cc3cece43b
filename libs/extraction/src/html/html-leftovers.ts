import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { ExtractionWarning } from '../model/extraction-format.js';
import { type LeftOut, type LeftOutKind, visibleLength } from '../model/left-out.js';
import type { StyleGaps } from './page-styles.js';
import { attribute } from './html-attribute.js';

type Element = DefaultTreeAdapterTypes.Element;

/** How often something was met that is not text for a reader, and so was left out. */
export interface Leftovers {
  scripts: number;
  templates: number;
  embedded: number;
  pictures: number;
  titles: number;
  /** Addresses elsewhere, none of which is ever opened: of links, and of what a browser would load. */
  remoteLinks: number;
  remoteContent: number;
  /** Tables that lie too deep in each other to have rows. */
  flattened: number;
  /** Passages of which it is not known whether they are seen. */
  unsure: number;
  /** What is not known of the page's styles. */
  readonly styles: StyleGaps;
  /** Words that a browser shows beside the page, such as in the tab of its window. */
  readonly pageTitles: string[];
  readonly leftOut: LeftOut[];
}

type Counted = Exclude<
  keyof Leftovers,
  'flattened' | 'unsure' | 'styles' | 'pageTitles' | 'leftOut'
>;

const LEFT_OUT: Readonly<Record<string, Counted>> = {
  script: 'scripts',
  noscript: 'scripts',
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
  img: 'pictures',
};
const KINDS: Readonly<Record<string, { readonly kind: LeftOutKind; readonly name?: string }>> = {
  script: { kind: 'script' },
  noscript: { kind: 'script', name: 'noscript' },
  template: { kind: 'unknown-element', name: 'template' },
  iframe: { kind: 'embedded-object', name: 'iframe' },
  frame: { kind: 'embedded-object', name: 'frame' },
  object: { kind: 'embedded-object' },
  embed: { kind: 'embedded-object' },
  applet: { kind: 'embedded-object' },
  audio: { kind: 'embedded-object', name: 'audio' },
  video: { kind: 'embedded-object', name: 'video' },
  canvas: { kind: 'picture', name: 'canvas' },
  svg: { kind: 'picture', name: 'svg' },
  img: { kind: 'picture' },
};
const LOADED = new Set(['src', 'srcset', 'background', 'data', 'poster', 'href']);
const REMOTE = /^\s*(?:https?:|ftp:|\/\/|\\\\|file:)/i;

export function noLeftovers(styles: StyleGaps): Leftovers {
  return {
    scripts: 0,
    styles,
    templates: 0,
    embedded: 0,
    pictures: 0,
    titles: 0,
    remoteLinks: 0,
    remoteContent: 0,
    flattened: 0,
    unsure: 0,
    pageTitles: [],
    leftOut: [],
  };
}

/** Counts where the element points; nothing is opened. */
export function countAddresses({ tagName, attrs }: Element, counts: Leftovers): void {
  for (const { name, value } of attrs) {
    if (LOADED.has(name) && REMOTE.test(value)) {
      counts[tagName === 'a' || tagName === 'area' ? 'remoteLinks' : 'remoteContent'] += 1;
    } else if (name === 'style' && /url\(\s*['"]?\s*(?:https?:|\/\/)/i.test(value)) {
      counts.remoteContent += 1;
    }
  }
}

const UNREAD_SEGMENT = /^([A-Z][A-Z0-9]{2}) (\d{1,5})$/;

/** A page that was made of an HL7 message says so which segments are not in it. */
function countUnreadSegments(element: Element, counts: Leftovers): void {
  if (attribute(element, 'name') !== 'unread-segment') return;
  const [, name, count] = UNREAD_SEGMENT.exec(attribute(element, 'content') ?? '') ?? [];
  if (name === undefined || Number(count) < 1) return;
  counts.leftOut.push({ kind: 'segment', name, count: Number(count) });
}

/** Counts what the element is; true when nothing of it is read. */
export function leaveOut(element: Element, counts: Leftovers): boolean {
  const { tagName } = element;
  if (tagName === 'meta') {
    countUnreadSegments(element, counts);
    return true;
  }
  if (tagName === 'style' || tagName === 'link') return true;
  if (tagName === 'annotation' || tagName === 'annotation-xml') return true; // the formula once more
  const reason = Object.hasOwn(LEFT_OUT, tagName) ? LEFT_OUT[tagName] : undefined;
  if (reason === undefined) return false;
  counts[reason] += 1;
  const kind = Object.hasOwn(KINDS, tagName) ? KINDS[tagName] : undefined;
  if (tagName === 'title') counts.pageTitles.push(rawText(element));
  else if (kind !== undefined && !isSpacer(element)) {
    const characters = visibleLength(
      tagName === 'img' ? (attribute(element, 'alt') ?? '') : rawText(contentOf(element)),
    );
    const isCode = tagName === 'script';
    counts.leftOut.push({ ...kind, count: 1, ...(characters > 0 && !isCode && { characters }) });
  }
  return true;
}

/** A sign that a program draws as a picture, such as a tick or an arrow; null for other pictures. */
export function meaningOf(element: Element): string | null {
  if (element.tagName !== 'img') return null;
  const text = (attribute(element, 'alt') ?? '').trim();
  return /^(?:(?![ -~])[\p{Extended_Pictographic}\p{So}\p{Sm}\ufe0f]){1,4}$/u.test(text)
    ? text
    : null;
}

/** Notes of programs to programs, such as Outlook's, are nothing that anybody wrote. */
export function leaveOutComment(comment: string, counts: Leftovers): void {
  if (!/^\s*\[(if|endif)/i.test(comment) && /\S/u.test(comment))
    leaveOutText(counts, 'comment', 'html', comment);
}

/** Counts text of the page that is not read. */
export function leaveOutText(
  { leftOut }: Leftovers,
  kind: LeftOutKind,
  name: string,
  text: string,
): void {
  leftOut.push({ kind, name, count: 1, characters: visibleLength(text) });
}

/** What is left out, the page's titles among them where `text` does not say them too. */
export function leftOutOf({ leftOut, pageTitles, styles }: Leftovers, text: string): LeftOut[] {
  const page = pageTitles.length === 0 ? '' : folded(text);
  const missing = pageTitles.map(folded).filter((title) => !page.includes(title));
  return [
    ...leftOut,
    ...writtenByStyles(styles),
    ...missing.map((title): LeftOut => ({
      kind: 'header',
      name: 'title',
      count: 1,
      characters: visibleLength(title),
    })),
  ];
}

function writtenByStyles({ places, characters }: StyleGaps): LeftOut[] {
  return places === 0
    ? []
    : [{ kind: 'unknown-element', name: 'content', count: places, characters }];
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A picture of one point, with which mails are arranged and their opening is noticed. */
function isSpacer(element: Element): boolean {
  const isPoint = (name: string): boolean =>
    /^\s*[01](px)?\s*$/.test(attribute(element, name) ?? '');
  return element.tagName === 'img' && (isPoint('width') || isPoint('height'));
}

function contentOf(element: Element): DefaultTreeAdapterTypes.ParentNode {
  return isTemplate(element) ? defaultTreeAdapter.getTemplateContent(element) : element;
}

function isTemplate(element: Element): element is DefaultTreeAdapterTypes.Template {
  return 'content' in element;
}

/** All text inside. */
export function rawText(root: DefaultTreeAdapterTypes.ParentNode): string {
  const parts: string[] = [];
  const open: DefaultTreeAdapterTypes.ChildNode[] = root.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) parts.push(node.value);
    else if (defaultTreeAdapter.isElementNode(node))
      for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return parts.join('');
}

export function describeLeftovers(counts: Leftovers): ExtractionWarning[] {
  const { scripts, embedded, remoteLinks, remoteContent } = counts;
  const { templates, pictures, titles, styles } = counts;
  const silent = { templates, pictures, titles };
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
      message: 'Parts that are not running text (pictures, page title) were not read.',
      detail: silent,
    });
  }
  if (counts.flattened > 0) {
    warnings.push({
      code: 'tables-flattened',
      message:
        'Tables are nested so deep in other tables that their rows could not be separated. Compare them with the original.',
      detail: { tables: counts.flattened },
    });
  }
  if (counts.unsure > 0) {
    warnings.push({
      code: 'visibility-unchecked',
      message:
        'There is white text on a background that is not known, such as a picture. It could not be checked whether a reader sees it. Compare it with the original.',
      detail: { runs: counts.unsure },
    });
  }
  if (styles.sheets + styles.rules > 0) {
    warnings.push({
      code: 'styles-not-applied',
      message:
        'Style sheets that are not in the file, or rules that are too many or not understood, were not applied. Text that they strike out or hide looks valid. Compare it with the original.',
      detail: { sheets: styles.sheets, rules: styles.rules },
    });
  }
  return warnings;
}
