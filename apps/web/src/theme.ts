import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one brand colour: for what can be pressed and where the focus is, never for a state. */
const cloister: MantineColorsTuple = [
  '#eaf6fa',
  '#d9e9ef',
  '#b2d2de',
  '#88bacd',
  '#66a6be',
  '#4f99b5',
  '#4293b2',
  '#32809d',
  '#25728e',
  '#0a637e',
];

/** Text, small print, lines and grounds of the dark scheme: with a little of the same blue. */
const dark: MantineColorsTuple = [
  '#d5dae0',
  '#bac1c9',
  '#a9b2bc',
  '#6d7680',
  '#3f464e',
  '#31373e',
  '#24282d',
  '#191b1f',
  '#141619',
  '#0f1113',
];

// Mantine's <header> of a dialog would be a second banner of the page.
const dialog = {
  defaultProps: { attributes: { header: { role: 'presentation' } } },
  styles: { title: { lineHeight: 1.35 } },
};

// Type of 14 px on a grid of 4 px.
export const theme = createTheme({
  primaryColor: 'cloister',
  primaryShade: { light: 9, dark: 8 },
  colors: { cloister, dark },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '20px', xl: '32px' },
  // 600 px: below it a phone; 900 px: below it the rail shows icons only
  breakpoints: { xs: '30em', sm: '37.5em', md: '56.25em', lg: '75em', xl: '90em' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { Modal: dialog, Drawer: dialog },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
});

/**
 * What colour says: the state of a text, each with an icon and a word beside it. Words on their
 * ground reach a contrast of 7 to 1, in both schemes.
 */
const LIGHT = {
  '--cloister-waiting': '#3d4650',
  '--cloister-waiting-ground': '#eceff2',
  '--cloister-running': '#0d4a85',
  '--cloister-running-ground': '#e3effb',
  '--cloister-draft': '#684000',
  '--cloister-draft-ground': '#fdf0d0',
  '--cloister-signed': '#14532b',
  '--cloister-signed-ground': '#e0f4e6',
  '--cloister-failed': '#8c1616',
  '--cloister-failed-ground': '#fde8e6',
  // lines of things that are in a state: a bar, the edge of a row
  '--cloister-waiting-line': '#8a949e',
  '--cloister-running-line': '#2f7fcb',
  '--cloister-draft-line': '#d18b00',
  '--cloister-signed-line': '#2c9150',
  '--cloister-failed-line': '#cf3b34',
  // what is chosen: the page of the rail, the initials of the person
  '--cloister-chosen': '#0a5468',
  '--cloister-chosen-ground': '#d9e9ef',
  '--cloister-quiet': '#56606b',
  '--cloister-edge': '#dfe3e8',
  '--cloister-raised': '#f7f8fa',
};

const DARK = {
  '--cloister-waiting': '#d3d8de',
  '--cloister-waiting-ground': '#33383f',
  '--cloister-running': '#b3d6fb',
  '--cloister-running-ground': '#15324f',
  '--cloister-draft': '#ffd987',
  '--cloister-draft-ground': '#413009',
  '--cloister-signed': '#a6e5b7',
  '--cloister-signed-ground': '#123a20',
  '--cloister-failed': '#ffc0b9',
  '--cloister-failed-ground': '#4d1a18',
  '--cloister-waiting-line': '#7d8791',
  '--cloister-running-line': '#4c9be8',
  '--cloister-draft-line': '#e0a526',
  '--cloister-signed-line': '#45b36b',
  '--cloister-failed-line': '#ee6a61',
  '--cloister-chosen': '#bfe0ec',
  '--cloister-chosen-ground': '#1c3742',
  '--cloister-quiet': '#a9b2bc',
  '--cloister-edge': '#343a42',
  '--cloister-raised': '#1f2226',
} satisfies Record<keyof typeof LIGHT, string>;

/** The colours as variables of the style sheets; `--cloister-quiet` is for small print. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...LIGHT, ...ofMantine(LIGHT) },
  dark: { ...DARK, ...ofMantine(DARK) },
});

type Colours = Record<keyof typeof LIGHT, string>;

/** The same where a component of Mantine is given a colour by name, as <Alert color="red"> is. */
function ofMantine(colours: Colours): Record<string, string> {
  const named = {
    cloister: [colours['--cloister-chosen'], colours['--cloister-chosen-ground']],
    gray: [colours['--cloister-waiting'], colours['--cloister-waiting-ground']],
    blue: [colours['--cloister-running'], colours['--cloister-running-ground']],
    yellow: [colours['--cloister-draft'], colours['--cloister-draft-ground']],
    green: [colours['--cloister-signed'], colours['--cloister-signed-ground']],
    red: [colours['--cloister-failed'], colours['--cloister-failed-ground']],
  } as const;
  const light = Object.entries(named).flatMap(([name, [words, ground]]) => [
    [`--mantine-color-${name}-light`, ground],
    [`--mantine-color-${name}-light-color`, words],
  ]);
  return {
    ...Object.fromEntries(light),
    '--mantine-color-anchor': colours['--cloister-chosen'],
    '--mantine-color-dimmed': colours['--cloister-quiet'],
    '--mantine-color-placeholder': colours['--cloister-quiet'],
    '--mantine-color-error': colours['--cloister-failed'],
  };
}
