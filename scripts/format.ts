import { readFileSync } from 'node:fs';
import { format, type FormatConfig } from 'oxfmt';

const OPTIONS: FormatConfig = JSON.parse(
  readFileSync(new URL('../.oxfmtrc.json', import.meta.url), 'utf8'),
);

/** `text` as the format check wants it in a file of that name. Throws with what the formatter says of it. */
export async function formatted(fileName: string, text: string): Promise<string> {
  const { code, errors } = await format(fileName, text, OPTIONS);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
