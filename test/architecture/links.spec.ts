import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

// what is installed, built or lies in a data folder
const FOREIGN = ['**/{node_modules,.venv}', '{coverage,data,dist,testdata}'];
const PAGES = globSync('**/*.md', { exclude: FOREIGN });
const NAMING = [
  ...PAGES,
  ...globSync(
    '{apps,deploy,finetune,libs,models,profiles,scripts,test}/**/*.{ts,tsx,mjs,py,yaml}',
    {
      exclude: [...FOREIGN, '**/generated'],
    },
  ),
];

const texts = new Map<string, string>();

function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

function withoutBlocks(page: string): string {
  return textOf(page).replaceAll(/^ *(```|~~~)[^]*?^ *\1|<!--[^]*?-->/gm, '');
}

/** Relative ones, images too. */
function linksOf(page: string): readonly string[] {
  const prose = withoutBlocks(page).replaceAll(/(`+)[^`]+\1/g, '');
  const targets = [...prose.matchAll(/\]\(<?([^\s)>]+)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

const anchors = new Map<string, ReadonlySet<string>>();

/** As GitHub makes them: a heading that comes again has a number. */
function anchorsOf(page: string): ReadonlySet<string> {
  const known = anchors.get(page);
  if (known) return known;
  const found = new Set<string>();
  for (const [, heading = ''] of withoutBlocks(page).matchAll(/^#{1,6} +(.*)$/gm)) {
    const anchor = anchorOf(heading);
    let unique = anchor;
    for (let count = 1; found.has(unique); count += 1) unique = `${anchor}-${count}`;
    found.add(unique);
  }
  anchors.set(page, found);
  return found;
}

function anchorOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<!\w)_([^_]+)_(?!\w)/g, '$1')
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '-');
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path));
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  return statSync(target).isFile() && anchorsOf(target).has(decodeURI(anchor));
}

it('every relative link in a page leads to a file and a heading that are there', () => {
  const broken = PAGES.flatMap((page) =>
    linksOf(page)
      .filter((link) => !leadsSomewhere(page, link))
      .map((link) => `${page}: ${link}`),
  );
  expect(PAGES.length).toBeGreaterThan(200);
  expect(broken).toEqual([]);
});

it('every page and folder of docs that a file names is there', () => {
  const broken = NAMING.flatMap((file) =>
    [...textOf(file).matchAll(/(?<![\w./-])docs\/(?:[\w-]+\/)*(?:[\w.-]+\.md\b)?/g)]
      .map(([path]) => path)
      .filter((path) => !existsSync(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(NAMING.length).toBeGreaterThan(2000);
  expect(broken).toEqual([]);
});

it.each([
  ['What `cloister audit verify` says', 'what-cloister-audit-verify-says'],
  ['"Not mentioned."', 'not-mentioned'],
  ['PNG, JPEG and TIFF', 'png-jpeg-and-tiff'],
  ['The [sandbox](sandbox.md) & _its_ modes', 'the-sandbox--its-modes'],
  ['Größe von `max_bytes`', 'größe-von-max_bytes'],
])('the heading %s has the anchor #%s', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});

it('every picture of the web app is shown by a page', () => {
  const shown = new Set(
    PAGES.flatMap((page) =>
      linksOf(page).map((link) => posix.join(posix.dirname(page), decodeURI(link))),
    ),
  );
  expect(globSync('docs/pictures/web/*').filter((picture) => !shown.has(picture))).toEqual([]);
});
