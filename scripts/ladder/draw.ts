import { Error as ErrorsOnly, parse, View } from 'vega';
import { compile, type Config } from 'vega-lite';
import { COLOURS, ON_DARK } from './colours.js';
import type { Plot } from './plots.js';

const FONT = 'DejaVu Sans, Segoe UI, Helvetica, Arial, sans-serif';

const CONFIG: Config = {
  background: COLOURS.paper,
  padding: 12,
  font: FONT,
  view: { stroke: COLOURS.line },
  axis: {
    domainColor: COLOURS.line,
    gridColor: COLOURS.line,
    tickColor: COLOURS.line,
    labelColor: COLOURS.text,
    titleColor: COLOURS.quiet,
    titleFontWeight: 'normal',
  },
  header: { labelColor: COLOURS.text, labelFontSize: 12, labelFontWeight: 'bold' },
  legend: { labelColor: COLOURS.text },
  text: { color: COLOURS.text },
  title: { color: COLOURS.text },
};

/** The picture as SVG that suits a light and a dark page: it has no script, and asks for nothing. */
export async function draw({ title, alternative, spec }: Plot): Promise<string> {
  const view = new View(parse(compile(spec, { config: CONFIG }).spec), {
    renderer: 'none',
    logLevel: ErrorsOnly,
  });
  const svg = await view.toSVG();
  view.finalize();
  const words = `<title>${escaped(title)}</title><desc>${escaped(alternative)}</desc>`;
  return `${svg.replace(/^<svg ([^>]*)>/, `<svg role="img" $1>${words}<style>${darkRules()}</style>`)}\n`;
}

/** Styles win over the attributes that they are found by. */
function darkRules(): string {
  const rules = [...ON_DARK].map(
    ([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`,
  );
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
