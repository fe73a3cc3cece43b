const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
// what XML 1.0 and R4's strings have no place for
const NOT_TEXT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as XHTML: a paragraph for each line, and nothing in it that could mean anything else. */
export function narrative(text: string): string {
  const paragraphs = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`);
  const inside = paragraphs.length > 0 ? paragraphs.join('') : '<p>-</p>';
  return `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`;
}

function escaped(line: string): string {
  return line.replaceAll(NOT_TEXT, '\u{FFFD}').replaceAll(/[&<>"]/g, (one) => NAMED[one] ?? one);
}
