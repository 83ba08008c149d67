import { breakable } from './breakable.js';
import { CodeBlock } from './code-block.js';
import { hostConfig } from './host-config.js';
import { make } from './make.js';
import { TextField } from './text-field.js';
import { words } from './words.js';

const {
  ActionSet,
  AdaptiveCard,
  Container,
  GlobalRegistry,
  GlobalSettings,
  OpenUrlAction,
  Versions,
} = globalThis.AdaptiveCards;

GlobalRegistry.elements.register('CodeBlock', CodeBlock, Versions.v1_0);
GlobalRegistry.elements.register('Input.Text', TextField, Versions.v1_0);
GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = make('p', { textContent: text.replace(/\n{2,}/g, '\n') }).innerHTML;
  result.didProcess = true;
};

export const renderCard = (content, lang, onAction) => {
  const adaptive = new AdaptiveCard();
  adaptive.hostConfig = hostConfig;
  adaptive.parse(content);
  adaptive.lang = lang;
  adaptive.onExecuteAction = onAction;
  const actions = actionsOf(adaptive);
  const secondary = new Set(actions.filter((action) => action.mode === 'secondary'));
  // The library hides secondary actions in a menu; here there is room for all.
  for (const action of secondary) action.mode = 'primary';
  const items = range(adaptive.getItemCount(), (at) => adaptive.getItemAt(at));
  markOptions(items);
  markRemark(items[0]);
  const rendered = adaptive.render();
  if (adaptive.speak) rendered.role = 'group';
  for (const action of actions) finishButton(action, secondary.has(action), lang);
  for (const heading of headingsOf(rendered).slice(1)) heading.ariaLevel = '3';
  dropIds(rendered);
  letPathsWrap(rendered);
  return rendered;
};

export const headingsOf = (element) => [...element.querySelectorAll('[role="heading"]')];

const range = (length, at) => Array.from({ length }, (_, index) => at(index));

const actionsOf = (adaptive) => {
  const root = range(adaptive.getActionCount(), (at) => adaptive.getActionAt(at));
  return [...new Set([...adaptive.getAllActions(), ...root])];
};

/** The button below a text that posts it by itself. Here the text has a button to copy it. */
const isSend = ({ data }) => Boolean(data?.choose?.startsWith?.('send-'));

/** Several buttons below each other, each on its own, are a choice: they are shown as a list. */
const markOptions = (items) => {
  const alone = items.filter(
    (item) =>
      item instanceof ActionSet && item.getActionCount() === 1 && !isSend(item.getActionAt(0)),
  );
  if (alone.length > 1) for (const item of alone) item.customCssSelector = 'option';
};

/** A warning above all else is what the bot has to say about the last press. */
const markRemark = (first) => {
  if (first instanceof Container && first.style === 'warning') first.customCssSelector = 'remark';
};

const finishButton = (action, secondary, lang) => {
  const button = action.renderedElement;
  if (!button) return;
  if (secondary) button.dataset.mode = 'secondary';
  if (isSend(action)) button.dataset.mode = 'aside';
  if ((action.tooltip ?? action.title) === action.title) button.removeAttribute('title');
  if (action instanceof OpenUrlAction) button.ariaLabel = `${action.title} (${words[lang].newTab})`;
};

/** An id of a card may be one of the page, or of another card. Those of the library are unique. */
const dropIds = (rendered) => {
  for (const element of rendered.querySelectorAll('[id]:not([id^="__ac-"])'))
    element.removeAttribute('id');
};

const letPathsWrap = (rendered) => {
  for (const run of rendered.querySelectorAll('.ac-textRun[style*="--mono"]'))
    for (const node of [...run.childNodes])
      if (node instanceof Text) node.replaceWith(...breakable(node.data));
};
