import { meaningOf, SETTING_AREAS, type SettingArea } from '@app/platform';
import { z } from 'zod';
import { code, codes, type Page, table } from './page.js';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

/** What JSON Schema tells of a variable. */
const Described = z.object({
  default: z.union([z.string(), z.number()]).optional().catch(undefined),
  enum: z.array(z.string()).optional(),
  type: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
type Described = z.infer<typeof Described>;

export function settingPage(): Page {
  return {
    path: 'settings.md',
    title: 'Settings',
    introduction:
      'Every environment variable that the service reads. How they are set, and which of them a process sees, is in [configure Cloister](../operate/configuration.md).',
    sections: SETTING_AREAS.map((area) => ({ title: area.title, body: tableOf(area) })),
  };
}

function tableOf({ variables }: SettingArea): string {
  return table(
    ['variable', 'default', 'values', 'meaning'],
    Object.entries(variables).map(([name, schema]) => {
      const { description, unset, page } = meaningOf(schema);
      const more = page === undefined ? '' : ` ([more](../${page}))`;
      return [code(name), unset ?? defaultOf(name, schema), valuesOf(schema), description + more];
    }),
  );
}

function defaultOf(name: string, schema: z.ZodType): string {
  // a transformed value has none in the output, and a checked number none in the input
  const value = describe(schema, 'input').default ?? describe(schema, 'output').default;
  if (value === undefined || value === '') return 'none';
  return code(String(value)) + (name.endsWith('_BYTES') ? ` (${inUnits(Number(value))})` : '');
}

const inUnits = (bytes: number): string =>
  bytes % GIB === 0 ? `${bytes / GIB} GiB` : `${bytes / MIB} MiB`;

function valuesOf(schema: z.ZodType): string {
  const { enum: words, type, minimum, maximum } = describe(schema, 'output');
  if (words) return codes(words);
  if (type !== 'number' && type !== 'integer') return '';
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
    ? `from ${minimum ?? 0}`
    : `${minimum ?? 0} to ${maximum}`;
}

function describe(schema: z.ZodType, io: 'input' | 'output'): Described {
  return Described.parse(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
}
