import { Alert, createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** The one accent: everything that can be pressed, and nothing else. */
const iris: MantineColorsTuple = [
  '#eef0ff',
  '#dfe2fd',
  '#c0c6f8',
  '#a0a8f3',
  '#838df0',
  '#6f7aea',
  '#5d67e0',
  '#4a52cc',
  '#4048b4',
  '#343b98',
];

/** Neutrals with a breath of blue, from text to the ground of the page. */
const dark: MantineColorsTuple = [
  '#e4e7ec',
  '#c6cbd4',
  '#a3aab6',
  '#757d8a',
  '#3a404b',
  '#2c313a',
  '#20242b',
  '#16191e',
  '#111317',
  '#0c0e11',
];

const gray: MantineColorsTuple = [
  '#f8f9fb',
  '#f1f3f6',
  '#e6e9ee',
  '#d8dce3',
  '#c3c9d3',
  '#9ea6b3',
  '#6b7280',
  '#4b5260',
  '#333945',
  '#1b1f27',
];

/** Type from 12 to 26 px, spacing by fours, corners of 6 px: calm, and dense where tables are. */
export const theme = createTheme({
  colors: { iris, dark, gray },
  primaryColor: 'iris',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({
      vars: (_theme, { color = '' }) => ({ root: new Map(Object.entries(alertColors)).get(color) ?? {} }),
    }),
    Button: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 10, horizontalSpacing: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Modal: { defaultProps: { centered: true, radius: 'md' } },
    ModalTitle: { defaultProps: { style: { fontSize: '1.0625rem', fontWeight: 620 } } },
    // Else the heading of a dialog would be a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Paper: { defaultProps: { radius: 'md' } },
  },
});

/** What is said beside the page has words of 4.5 to 1 or more on its ground in both schemes, which shades have not. */
const alertColors = {
  red: { '--alert-bg': 'var(--bad-ground)', '--alert-color': 'var(--bad-text)' },
  yellow: { '--alert-bg': 'var(--warn-ground)', '--alert-color': 'var(--warn-text)' },
  green: { '--alert-bg': 'var(--good-ground)', '--alert-color': 'var(--good-text)' },
};

/** Greys and reds that are read on their grounds at 4.5 to 1 or more; outcomes have one hue each, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b1f27',
    '--mantine-color-dimmed': '#596170',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#c02b2b',
    '--mantine-color-anchor': '#4048b4',
    '--ground': '#f8f9fb',
    '--line': '#e3e6ec',
    '--created': '#12875f',
    '--updated': '#3f6fd8',
    '--unchanged': '#8b93a1',
    '--not-found': '#b87503',
    '--rejected': '#cf3a3a',
    '--good-text': '#0b6b4a',
    '--good-ground': '#e4f5ee',
    '--warn-text': '#875203',
    '--warn-ground': '#fdf2dd',
    '--bad-text': '#ab2424',
    '--bad-ground': '#fdeaea',
    '--calm-text': '#4b5260',
    '--calm-ground': '#eef0f4',
    '--busy-text': '#343b98',
    '--busy-ground': '#eceeff',
  },
  dark: {
    '--mantine-color-body': '#16191e',
    '--mantine-color-text': '#e4e7ec',
    '--mantine-color-dimmed': '#a3aab6',
    '--mantine-color-placeholder': '#8d95a3',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-anchor': '#a9b1f8',
    '--ground': '#111317',
    '--line': '#2a2f38',
    '--created': '#33b585',
    '--updated': '#6d97f2',
    '--unchanged': '#7d8695',
    '--not-found': '#dda032',
    '--rejected': '#ee6b6b',
    '--good-text': '#6fdcb2',
    '--good-ground': '#12332a',
    '--warn-text': '#f0c069',
    '--warn-ground': '#372a10',
    '--bad-text': '#ffa0a0',
    '--bad-ground': '#3e1c1e',
    '--calm-text': '#c6cbd4',
    '--calm-ground': '#262b33',
    '--busy-text': '#b9c0fb',
    '--busy-ground': '#262a52',
  },
});
