import type { Locale } from '../../src/content/localised.ts';
import type { WordKey } from '../../src/content/words/words.ts';
import { word } from '../word.ts';

/** What the content and the page say in a language, and what a user types. */
interface Texts {
  readonly name: string;
  readonly locale: string;
  readonly article: string;
  readonly localAccount: string;
  readonly copy: string;
  readonly copied: string;
  readonly support: string;
  readonly windowsTeam: string;
  /** How the steps that were tried begin. */
  readonly tried: readonly [string, string];
  readonly cluster: string;
  readonly notClustered: string;
  readonly dcom: string;
  readonly found: string;
  readonly attach: string;
  readonly reading: (file: string) => string;
  readonly sent: (file: string) => RegExp;
  readonly unreachable: string;
  readonly notText: RegExp;
  readonly tooBig: RegExp;
  readonly doneTyped: string;
  readonly backTyped: string;
  readonly above: string;
}

/** The same with what the bot says, by the names that these tests give it. */
const inLanguage = (locale: Locale, texts: Texts) => {
  const say = (key: WordKey, values?: Readonly<Record<string, string | number>>): string =>
    word(key, values, locale);
  const { support, windowsTeam: team, tried } = texts;
  const [done, failed] = [say('tried-done'), say('tried-failed')];
  return {
    ...texts,
    step: (step: number) => say('step', { step }),
    open: (what: number) => say('open', { what }),
    done: say('done'),
    failed: say('failed'),
    back: say('back'),
    question: say('question'),
    allSteps: say('all-steps'),
    thisStep: say('this-step'),
    handOver: say('escalate'),
    preview: say('preview'),
    several: say('several-title'),
    severalIn: (name: string) => say('log-several', { name }),
    harmless: say('log-harmless'),
    again: say('try-again'),
    below: say('superseded'),
    sendText: say('send-text'),
    statuses: [done, say('step-current')].map((status) => new RegExp(`^${status}$`)),
    support: say('escalation-title', { team: support }),
    contactSupport: say('escalation-link', { team: support }),
    windowsTeam: say('escalation-title', { team }),
    contactWindowsTeam: say('escalation-link', { team }),
    tried: [`1\\. ${tried[0]}.*\\[${done}\\]`, `2\\. ${tried[1]}.*\\[${failed}\\]`].map(
      (line) => new RegExp(`^${line}$`),
    ),
  };
};

const english: Texts = {
  name: 'English',
  locale: 'en-GB',
  article: 'The account is not an administrator of the Windows source machine',
  localAccount: 'Local account',
  copy: 'Copy',
  copied: 'Copied',
  support: 'Azure Site Recovery technical support',
  tried: ['Look at the members', 'Let local'],
  cluster: 'Error 0x8004E00F has two causes',
  notClustered: 'No: not installed, or a real cluster',
  dcom: 'DCOM is in a critical state, and the VSS provider does not install',
  windowsTeam: 'Microsoft Windows platform team (DCOM)',
  found: 'Found 0x800706BE (-2147023170), line 20',
  attach: 'Send a file',
  reading: (file) => `Errata is reading ${file}`,
  sent: (file) => new RegExp(`^${file}, 1\\skB$`),
  unreachable: 'The source machine cannot be reached over the network',
  notText: /This is not a text file\./,
  tooBig: /^This file is too big: I read up to 100 MB\./,
  doneTyped: 'done',
  backTyped: 'back',
  above: 'Continues further up',
};

const french: Texts = {
  name: 'French',
  locale: 'fr-FR',
  article: "Le compte n'est pas administrateur de la machine source Windows",
  localAccount: 'Compte local',
  copy: 'Copier',
  copied: 'Copié',
  support: 'Support technique Azure Site Recovery',
  tried: ['Regardez les membres', 'Laissez aux'],
  cluster: "L'erreur 0x8004E00F a deux causes",
  notClustered: 'Non : absente, ou vrai cluster',
  dcom: "DCOM est dans un état critique, et le fournisseur VSS ne s'installe pas",
  windowsTeam: 'Équipe de la plateforme Microsoft Windows (DCOM)',
  found: 'Trouvé : 0x800706BE (-2147023170), ligne 20',
  attach: 'Envoyer un fichier',
  reading: (file) => `Errata lit ${file}`,
  sent: (file) => new RegExp(`^${file}, 1\\sko$`),
  unreachable: 'La machine source est injoignable par le réseau',
  notText: /Ce n'est pas un fichier texte\./,
  tooBig: /^Ce fichier est trop gros : je lis jusqu'à 100 Mo\./,
  doneTyped: 'fait',
  backTyped: 'retour',
  above: 'La suite est plus haut',
};

export const languages = [inLanguage('en', english), inLanguage('fr', french)];
