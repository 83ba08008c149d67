const { HostConfig } = globalThis.AdaptiveCards;

/** The library writes pixels: this follows the text size that the reader chose in the browser. */
const scaled = (sizes) => {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, (size * root) / 16]),
  );
};

const font = (family, size) => ({
  fontFamily: `var(${family})`,
  fontSizes: scaled({ small: 13, default: size, medium: 17, large: 20, extraLarge: 24 }),
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
});

const colour = (name, subtle = name) => ({
  default: `var(${name})`,
  subtle: `var(${subtle})`,
  highlightColors: { default: 'var(--highlight)', subtle: 'var(--highlight)' },
});

const container = (background) => ({
  backgroundColor: `var(${background})`,
  foregroundColors: {
    default: colour('--text', '--muted'),
    dark: colour('--text', '--muted'),
    light: colour('--muted'),
    accent: colour('--accent'),
    good: colour('--good'),
    warning: colour('--warning'),
    attention: colour('--attention'),
  },
});

export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontTypes: { default: font('--sans', 15), monospace: font('--mono', 14) },
  lineHeights: scaled({ small: 18, default: 22, medium: 24, large: 27, extraLarge: 32 }),
  containerStyles: {
    default: container('--surface'),
    emphasis: container('--emphasis'),
    accent: container('--accent-soft'),
    good: container('--good-soft'),
    warning: container('--warning-soft'),
    attention: container('--attention-soft'),
  },
  inputs: {
    label: {
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small' },
  },
  // Spacing, wrapping and stacking of the buttons are in cards.css, which knows the width.
  actions: { maxActions: 20, spacing: 'medium', buttonSpacing: 0, allowTitleToWrap: true },
  textStyles: { heading: { size: 'default', weight: 'bolder' } },
  textBlock: { headingLevel: 2 },
  factSet: { title: { weight: 'bolder', maxWidth: 220 }, spacing: 8 },
});
