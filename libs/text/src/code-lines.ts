import type { Span } from './sentences.js';

/** What stands in programs, and in no text for persons. */
const SIGNS: readonly RegExp[] = [
  /^(?:import [\w.]+(?: as \w+)?(?:, ?[\w.]+)*|from [\w.]+ import [\w*(][\w*, ()]*)$/u,
  /^(?:def|class|async def) \w+(?:\(.*)?:?$/u,
  /^(?:while True|try|else|finally|except(?: \w+(?: as \w+)?)?):$/u,
  /^(?:while|if|elif|for|with|return|assert|yield|raise|del) .*(?:[\w\])"']\(|==|!=|\bin range\b).*$/u,
  // a call of something that belongs to something: "file.seek(0)"
  /(?:^|[a-z_\])]{2,})\.[a-z_]\w{2,}\((?:["'[({\w)*-]|$)/u,
  /^\w+\((?:["']|f["']|$)/u,
  // what is computed is given a name
  /^[a-z_][\w.[\]"']*(?:, ?[a-z_]\w*)* [-+*|]?= (?:[\w.]+\(|["'[({]|f["']|[a-z_]\w*(?:\.|\[)|(?:True|False|None)$)/u,
  /[a-z_]\w*=(?:\{|\[|["'(]|[a-z_]\w*[.(]|True\b|False\b|None\b)|\{["']\w+["']:/u,
  /^["'][^"']*["'],?$/u,
  // nothing but marks
  /^[()[\]{},;:"'\\]+$/u,
  /^```\w*$|^#!\/|^\/\/ \w|^<\/?\w+(?: \w+="[^"]*")*>$/u,
];

/** Right behind a line of a program, this far in, it goes on. */
const INDENTED = /^(?: {4}|\t)/u;

/** The lines of a program that stands in a text. */
export function codeLines(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const isBehind = found.at(-1)?.end === start - 1;
    const isCode = SIGNS.some((sign) => sign.test(line.trim()));
    if (isCode || (isBehind && INDENTED.test(line) && line.trim() !== ''))
      found.push({ start, end });
    start = end + 1;
  }
  return found;
}
