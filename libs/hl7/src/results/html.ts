/** Text within an element; line breaks are shown. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The same with its line breaks shown. */
export function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

/** An element of text that is not laid out. */
export function element(name: string, text: string): string {
  return `<${name}>${lines(text)}</${name}>`;
}

/** What is markup already, with its lines and blanks as they are. The first line feed in `pre` would be swallowed. */
export function preformatted(markup: string): string {
  return `<pre>\n${markup}</pre>`;
}

/** A page. `unread`: segments that are not in it; the reader of pages counts them as left out. */
export function page(
  body: readonly string[],
  unread: readonly { readonly segment: string; readonly count: number }[] = [],
): string {
  const metas = unread.map(
    ({ segment, count }) => `<meta name="unread-segment" content="${escaped(segment)} ${count}">`,
  );
  return [
    '<!DOCTYPE html>',
    '<html>',
    `<head><meta charset="utf-8">${metas.join('')}</head>`,
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
