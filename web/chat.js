import { words } from './words.js';

const AC = globalThis.AdaptiveCards;
const adaptiveCard = 'application/vnd.microsoft.card.adaptive';
const answerTimeout = 60_000;
const typingDelay = 400;
const copiedDelay = 2_000;

const page = Object.fromEntries(
  ['log', 'typing', 'notice', 'spoken', 'examples', 'composer', 'input', 'restart'].map((id) => [
    id,
    document.getElementById(id),
  ]),
);
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
const languageButtons = [...document.querySelectorAll('.languages button')];
const bot = { id: 'errata', name: 'Errata' };
const user = { id: newId(), name: 'You' };

let language = rememberedLanguage() ?? knownLanguage(navigator.language) ?? 'en';
let conversation = newConversation();

function newId() {
  const bytes = () => crypto.getRandomValues(new Uint8Array(16));
  // Browsers offer randomUUID on https and localhost only.
  return crypto.randomUUID?.() ?? Array.from(bytes(), (byte) => byte.toString(36)).join('');
}

function newConversation() {
  return { id: newId(), last: Promise.resolve(), waiting: 0, left: new AbortController() };
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// Talking to the bot

class Refused extends Error {
  constructor(status) {
    super(`The server answered ${status}`);
    this.status = status;
  }
}

function activity(type, fields) {
  return {
    type,
    id: newId(),
    timestamp: new Date().toISOString(),
    channelId: 'webchat',
    serviceUrl: location.origin,
    from: user,
    recipient: bot,
    conversation: { id: conversation.id },
    locale: words[language].locale,
    deliveryMode: 'expectReplies',
    ...fields,
  };
}

async function post(sent, left) {
  const response = await fetch('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
    signal: AbortSignal.any([left, AbortSignal.timeout(answerTimeout)]),
  });
  const answer = await response.json().catch(() => undefined);
  if (Array.isArray(answer?.activities) || answer?.statusCode) return answer;
  throw new Refused(response.status);
}

/** Sends an activity once those before it are answered. */
function send(sent) {
  const { last, left } = conversation;
  const answer = last.then(() => post(sent, left.signal));
  conversation.last = answer.catch(() => {});
  showTypingDuring(conversation, conversation.last);
  return answer;
}

/** Gives the answer to `use`, or the error to `fail`, unless the conversation was left meanwhile. */
async function exchange(sent, use, fail) {
  const asked = conversation;
  const outcome = await send(sent).then(
    (answer) => () => use(answer),
    (error) => () => fail(error),
  );
  if (asked === conversation) outcome();
}

function deliver(sent) {
  return exchange(
    sent,
    (answer) => showReplies(answer.activities),
    (error) => showFailure(error, () => deliver(sent), sent.text),
  );
}

function say(text) {
  startTurn();
  const bubble = makeScrollable(make('p', { className: 'bubble', textContent: text }));
  reveal(addArticle('you', language, bubble));
  deliver(activity('message', { text, textFormat: 'plain' }));
}

function welcome() {
  deliver(activity('conversationUpdate', { membersAdded: [user] }));
}

function startTurn() {
  page.examples.hidden = true;
  notify('');
}

// Messages

function addArticle(author, lang, ...children) {
  const label = make('span', { className: 'hidden', textContent: words[lang][author] });
  const article = make('article', { className: author, lang }, label, ...children);
  page.log.append(article);
  return article;
}

/** Shows a run of messages: all of it, or from `start` on where it is taller than the log. */
function reveal(first, last = first, start = first) {
  const height = last.offsetTop + last.offsetHeight - first.offsetTop;
  const tall = height > page.log.clientHeight;
  const behavior = lessMotion.matches ? 'instant' : 'smooth';
  if (tall) start.scrollIntoView({ block: 'start', behavior });
  else last.scrollIntoView({ block: 'nearest', behavior });
  markScrollable(page.log);
}

function showReplies(activities = []) {
  const messages = activities.filter(({ type }) => type === 'message');
  const shown = messages.map(showMessage).filter(Boolean);
  if (shown.length > 0) reveal(shown.at(0), shown.at(-1));
}

function showMessage({ id, text, locale, attachments = [] }) {
  const contents = attachments.filter((one) => one.contentType === adaptiveCard);
  if (!text && contents.length === 0) return undefined;
  const lang = knownLanguage(locale) ?? language;
  const article = addArticle('errata', lang);
  if (text) article.append(make('div', { className: 'bubble' }, ...textParts(text, lang)));
  for (const { content } of contents) addCard(article, content, id ?? newId());
  return article;
}

const fencedBlock = /^```(?:\w*\n)?([\s\S]*?)\n?```$/m;

function textParts(text, lang) {
  const parts = text.replaceAll('\r\n', '\n').split(fencedBlock);
  return parts
    .map((part, index) => (index % 2 ? codeFigure(part, words[lang].code, lang) : part.trim()))
    .filter(Boolean)
    .map((part) => (typeof part === 'string' ? make('p', { textContent: part }) : part));
}

function showFailure(error, again, text) {
  const said = words[language];
  const tooLong = error.status === 413 && text;
  const cause = error instanceof Refused ? said.failed : said.unreachable;
  const button = make('button', { type: 'button', textContent: tooLong ? said.edit : said.again });
  const reason = make('p', { textContent: tooLong ? said.tooLong : cause });
  const article = addArticle(
    'errata',
    language,
    make('div', { className: 'failure' }, reason, button),
  );
  button.addEventListener('click', () => {
    article.remove();
    page.input.focus();
    if (tooLong) putBack(text);
    else again();
  });
  reveal(article);
  return article;
}

function notify(text, lang = language) {
  Object.assign(page.notice, { textContent: text, lang });
}

function showTypingDuring(asked, answered) {
  asked.waiting += 1;
  setTimeout(showTyping, typingDelay);
  answered.then(() => {
    asked.waiting -= 1;
    showTyping();
  });
}

function showTyping() {
  page.typing.textContent = conversation.waiting > 0 ? words[language].typing : '';
}

// Commands, with Copy

function codeFigure(code, caption, lang) {
  const lines = code.split('\n').map((line) => make('span', {}, ...breakable(line)));
  const pre = makeScrollable(
    make('pre', {}, make('code', {}, ...lines.flatMap((line, at) => (at ? ['\n', line] : line)))),
  );
  const head = make(
    'figcaption',
    {},
    make('span', { textContent: caption }),
    copyButton(code, lang),
  );
  return make('figure', { className: 'code' }, head, pre);
}

/** A command wraps between its words and after the separators of its paths, not at a hyphen. */
function breakable(text) {
  const whole = (part) => make('span', { className: 'whole', textContent: part });
  const gap = (spaces) => spaces || make('wbr');
  return text.split(/(\s+|(?<=[\\/]))/).map((part, at) => (at % 2 ? gap(part) : whole(part)));
}

function copyButton(code, lang) {
  const { copy, copied, notCopied } = words[lang];
  const button = make('button', { type: 'button', className: 'copy', textContent: copy });
  const show = (label, spoken) => {
    button.textContent = label;
    Object.assign(page.spoken, { textContent: spoken, lang });
  };
  let restore;
  button.addEventListener('click', async () => {
    const result = (await copyText(code)) ? copied : notCopied;
    show(result, result);
    clearTimeout(restore);
    restore = setTimeout(() => show(copy, ''), copiedDelay);
  });
  return button;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text) {
  const focused = document.activeElement;
  const area = make('textarea', { className: 'hidden', value: text, readOnly: true });
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return copied;
}

const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) markScrollable(target);
});

function makeScrollable(element) {
  overflow.observe(element);
  return element;
}

function markScrollable(element) {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight;
  if (scrolls) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
}

// Cards

class CodeBlock extends AC.CardElement {
  static codeProperty = new AC.StringProperty(AC.Versions.v1_0, 'codeSnippet');
  static shellProperty = new AC.StringProperty(AC.Versions.v1_0, 'language');

  getJsonTypeName() {
    return 'CodeBlock';
  }

  internalRender() {
    const { shells, code } = words[this.lang];
    const shell = this.getValue(CodeBlock.shellProperty);
    return codeFigure(
      this.getValue(CodeBlock.codeProperty) ?? '',
      shells[shell] ?? code,
      this.lang,
    );
  }
}

class TextField extends AC.TextInput {
  internalRender() {
    const typed = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false };
    return Object.assign(super.internalRender(), typed);
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

AC.GlobalRegistry.elements.register('CodeBlock', CodeBlock, AC.Versions.v1_0);
AC.GlobalRegistry.elements.register('Input.Text', TextField, AC.Versions.v1_0);
AC.GlobalSettings.setTabIndexAtCardRoot = false;
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = make('p', { textContent: text }).innerHTML;
  result.didProcess = true;
};

const hostConfig = new AC.HostConfig(hostSettings());

function hostSettings() {
  return {
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
    // Spacing, wrapping and stacking of the buttons are in style.css, which knows the width.
    actions: { maxActions: 20, spacing: 'medium', buttonSpacing: 0, allowTitleToWrap: true },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    factSet: { title: { weight: 'bolder', maxWidth: 220 }, spacing: 8 },
  };
}

function font(family, size) {
  return {
    fontFamily: `var(${family})`,
    fontSizes: scaled({ small: 13, default: size, medium: 17, large: 20, extraLarge: 24 }),
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
  };
}

/** The library writes pixels: this follows the text size that the reader chose in the browser. */
function scaled(sizes) {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, (size * root) / 16]),
  );
}

function container(background) {
  const colour = (name, subtle = name) => ({
    default: `var(${name})`,
    subtle: `var(${subtle})`,
    highlightColors: { default: 'var(--highlight)', subtle: 'var(--highlight)' },
  });
  return {
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
  };
}

function addCard(article, content, messageId) {
  const holder = make('div', { className: 'card' });
  article.append(holder);
  drawCard({ article, holder, messageId }, content);
}

function drawCard(card, content) {
  card.article.lang = knownLanguage(content?.lang) ?? card.article.lang;
  try {
    card.holder.replaceChildren(renderCard(card, content));
  } catch {
    const reason = content?.fallbackText ?? words[card.article.lang].unreadable;
    card.holder.replaceChildren(make('p', { textContent: reason }));
  }
}

function renderCard(card, content) {
  const adaptive = new AC.AdaptiveCard();
  adaptive.hostConfig = hostConfig;
  adaptive.parse(content);
  adaptive.lang = card.article.lang;
  adaptive.onExecuteAction = (action) => execute(card, action);
  const actions = actionsOf(adaptive);
  const secondary = new Set(actions.filter((action) => action.mode === 'secondary'));
  // The library hides secondary actions in a menu; here there is room for all.
  for (const action of secondary) action.mode = 'primary';
  markOptions(adaptive);
  const rendered = adaptive.render();
  if (adaptive.speak) rendered.role = 'group';
  for (const action of actions) finishButton(action, secondary.has(action), card.article.lang);
  dropIds(rendered);
  letPathsWrap(rendered);
  return rendered;
}

function actionsOf(adaptive) {
  const root = Array.from({ length: adaptive.getActionCount() }, (_, at) =>
    adaptive.getActionAt(at),
  );
  return [...new Set([...adaptive.getAllActions(), ...root])];
}

function finishButton(action, secondary, lang) {
  const button = action.renderedElement;
  if (!button) return;
  if (secondary) button.dataset.mode = 'secondary';
  if ((action.tooltip ?? action.title) === action.title) button.removeAttribute('title');
  if (action instanceof AC.OpenUrlAction)
    button.ariaLabel = `${action.title} (${words[lang].newTab})`;
}

/** An id of a card may be one of the page, or of another card. Those of the library are unique. */
function dropIds(rendered) {
  for (const element of rendered.querySelectorAll('[id]:not([id^="__ac-"])'))
    element.removeAttribute('id');
}

/** Several buttons below each other, each on its own, are a choice: they are shown as a list. */
function markOptions(adaptive) {
  const items = Array.from({ length: adaptive.getItemCount() }, (_, at) => adaptive.getItemAt(at));
  const alone = items.filter((item) => item instanceof AC.ActionSet && item.getActionCount() === 1);
  if (alone.length > 1) for (const item of alone) item.customCssSelector = 'option';
}

function letPathsWrap(rendered) {
  for (const run of rendered.querySelectorAll('.ac-textRun[style*="--mono"]'))
    for (const node of [...run.childNodes])
      if (node instanceof Text) node.replaceWith(...breakable(node.data));
}

function execute(card, action) {
  if (action instanceof AC.OpenUrlAction) openLink(action.url);
  else if (action instanceof AC.ExecuteAction) press(card, invoke(card, action));
  else if (action instanceof AC.SubmitAction)
    press(card, activity('message', { value: action.data }));
}

function openLink(url) {
  const { protocol } = new URL(url, location.href);
  if (/^https?:$/.test(protocol)) window.open(url, '_blank', 'noopener,noreferrer');
}

function invoke(card, { verb, id, data }) {
  return activity('invoke', {
    name: 'adaptiveCard/action',
    replyToId: card.messageId,
    value: { action: { type: 'Action.Execute', verb, id, data }, trigger: 'manual' },
  });
}

async function press(card, sent) {
  if (card.holder.ariaBusy === 'true') return;
  startTurn();
  card.failure?.remove();
  setBusy(card, true);
  await exchange(
    sent,
    (answer) => {
      if (sent.type === 'invoke') applyResult(card, invokeResult(answer));
      showReplies(answer.activities);
    },
    (error) => {
      card.failure = showFailure(error, () => press(card, sent));
    },
  );
  setBusy(card, false);
}

/** Marked, not `disabled`: a disabled button would lose the keyboard focus. */
function setBusy(card, busy) {
  card.holder.ariaBusy = String(busy);
  // The library enables its buttons again right after the event of the press.
  queueMicrotask(() => {
    for (const button of card.holder.querySelectorAll('.ac-pushButton:not([role="link"])'))
      button.ariaDisabled = String(busy);
  });
}

function invokeResult(answer) {
  const response = answer.activities?.find(({ type }) => type === 'invokeResponse')?.value;
  return response?.body ?? { statusCode: response?.status, ...answer };
}

function applyResult(card, { statusCode, type, value }) {
  const { lang } = card.article;
  if (type === adaptiveCard) replaceCard(card, value);
  else if (typeof value === 'string') notify(value, lang);
  else if (statusCode >= 400) notify(value?.message ?? words[language].failed, lang);
}

function replaceCard(card, content) {
  const { activeElement } = document;
  const focused = card.holder.contains(activeElement) || activeElement === document.body;
  // What gets the focus is read out already.
  card.article.ariaLive = focused ? 'off' : null;
  const known = new Set(headingsOf(card.holder).map(({ textContent }) => textContent));
  drawCard(card, content);
  const start = startOf(card.holder, known);
  if (focused) {
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
  }
  reveal(card.article, card.article, start);
}

const headingsOf = (holder) => [...holder.querySelectorAll('[role="heading"]')];

/** The first heading that the card did not have before, such as the next step of an article. */
function startOf(holder, known) {
  const headings = headingsOf(holder);
  const fresh = headings.find(({ textContent }) => !known.has(textContent));
  const text = () => holder.querySelector('.ac-textBlock, .ac-richTextBlock');
  return fresh ?? headings[0] ?? text() ?? holder;
}

// The page

function knownLanguage(tag) {
  return Object.keys(words).find((one) => tag?.toLowerCase().startsWith(one));
}

function rememberedLanguage() {
  try {
    return knownLanguage(localStorage.getItem('language'));
  } catch {
    return undefined;
  }
}

function rememberLanguage() {
  try {
    localStorage.setItem('language', language);
  } catch {
    // A browser may refuse storage; the language then lasts as long as the page.
  }
}

function translatePage() {
  const said = words[language];
  document.documentElement.lang = language;
  document.title = said.title;
  for (const element of document.querySelectorAll('[data-text]'))
    element.textContent = said[element.dataset.text];
  for (const element of document.querySelectorAll('[data-label]'))
    element.ariaLabel = said[element.dataset.label];
  page.input.placeholder = said.placeholder;
  for (const button of languageButtons) button.ariaPressed = String(button.lang === language);
  offerExamples();
}

function offerExamples() {
  const [label] = page.examples.children;
  page.examples.replaceChildren(label, ...words[language].exampleTexts.map(exampleButton));
}

function exampleButton(text) {
  const button = make('button', { type: 'button', textContent: text });
  button.addEventListener('click', () => {
    say(text);
    page.input.focus();
  });
  return button;
}

function switchLanguage(chosen) {
  language = chosen;
  rememberLanguage();
  translatePage();
  if (!page.examples.hidden) restart();
}

function restart() {
  conversation.left.abort();
  conversation = newConversation();
  page.log.replaceChildren();
  page.examples.hidden = false;
  notify('');
  showTyping();
  welcome();
}

function submit(event) {
  event.preventDefault();
  const text = page.input.value.trim();
  if (text) {
    say(text);
    page.input.value = '';
    fitInput();
  }
  page.input.focus();
}

function putBack(text) {
  page.input.value = [text, page.input.value].filter(Boolean).join('\n');
  fitInput();
}

function fitInput() {
  const { input, log } = page;
  const room = log.clientHeight;
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight}px`;
  const lost = room - log.clientHeight;
  if (lost > 0) log.scrollTop += lost;
}

function sendOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  page.composer.requestSubmit();
}

page.composer.addEventListener('submit', submit);
page.input.addEventListener('input', fitInput);
page.input.addEventListener('keydown', sendOnEnter);
page.restart.addEventListener('click', () => {
  restart();
  page.input.focus();
});
for (const button of languageButtons)
  button.addEventListener('click', () => switchLanguage(button.lang));

translatePage();
welcome();
