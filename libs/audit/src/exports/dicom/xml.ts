/** What XML 1.0 has no way to write; also halves of pairs. */
const NOT_WRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r]/g;

/** An element as text. Attributes without a value are left out; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: readonly string[] = [],
): string {
  const spelled = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${text(value)}"`))
    .join('');
  return content.length === 0
    ? `<${name}${spelled}/>`
    : `<${name}${spelled}>${content.join('')}</${name}>`;
}

/** Any string as content or as the value of an attribute; what cannot be written becomes U+FFFD. */
export function text(value: string): string {
  return value
    .replaceAll(NOT_WRITABLE, '\uFFFD')
    .replaceAll(SPECIAL, (found) => `&#${found.charCodeAt(0)};`);
}
