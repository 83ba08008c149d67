import { breakable, codeFigure } from './code.js';
import { hostConfig } from './host-config.js';
import { make } from './page.js';
import { words } from './words.js';

const {
  ActionSet,
  AdaptiveCard,
  CardElement,
  Container,
  GlobalRegistry,
  GlobalSettings,
  OpenUrlAction,
  StringProperty,
  TextInput,
  Versions,
} = globalThis.AdaptiveCards;

/** The code block of Teams, which the library does not know. */
class CodeBlock extends CardElement {
  static codeProperty = new StringProperty(Versions.v1_0, 'codeSnippet');
  static shellProperty = new StringProperty(Versions.v1_0, 'language');

  getJsonTypeName() {
    return 'CodeBlock';
  }

  internalRender() {
    const { shells, code } = words[this.lang];
    const name = shells[this.getValue(CodeBlock.shellProperty)] ?? code;
    return codeFigure(this.getValue(CodeBlock.codeProperty) ?? '', name, this.lang);
  }
}

/** A text input for names and addresses, which tells assistive technology when it is wrong. */
class TextField extends TextInput {
  internalRender() {
    const typed = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false };
    const field = Object.assign(super.internalRender(), typed);
    field.addEventListener('keydown', pressBesides);
    return field;
  }

  validateValue() {
    const valid = super.validateValue();
    if (!valid) this.renderedInputControlElement?.setAttribute('aria-invalid', 'true');
    return valid;
  }

  resetValidationFailureCue() {
    super.resetValidationFailureCue();
    this.renderedInputControlElement?.removeAttribute('aria-invalid');
  }
}

/** Enter presses the button that stands with the field in a container. */
const pressBesides = ({ key, isComposing, target }) => {
  if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement)) return;
  const container = target.closest('.ac-container:not(.ac-adaptiveCard)');
  container?.querySelector('.ac-pushButton')?.click();
};

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
