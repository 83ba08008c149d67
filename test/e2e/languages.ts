export interface Language {
  readonly name: string;
  readonly locale: string;
  readonly article: string;
  readonly step: (number: number) => string;
  readonly done: string;
  readonly failed: string;
  readonly back: string;
  readonly question: string;
  readonly localAccount: string;
  readonly copy: string;
  readonly copied: string;
  readonly allSteps: string;
  readonly thisStep: string;
  readonly statuses: readonly RegExp[];
  readonly handOver: string;
  readonly preview: string;
  readonly support: string;
  readonly contactSupport: string;
  readonly tried: readonly RegExp[];
  readonly cluster: string;
  readonly notClustered: string;
  readonly dcom: string;
  readonly windowsTeam: string;
  readonly contactWindowsTeam: string;
  readonly several: string;
  readonly found: string;
  readonly attach: string;
  readonly reading: (file: string) => string;
  readonly severalIn: (file: string) => string;
  readonly sent: (file: string) => RegExp;
  readonly unreachable: string;
  readonly harmless: string;
  readonly open: (number: number) => string;
  readonly notText: RegExp;
  readonly tooBig: RegExp;
  readonly again: string;
  readonly doneTyped: string;
  readonly below: string;
  readonly above: string;
  readonly sendText: string;
}

const english: Language = {
  name: 'English',
  locale: 'en-GB',
  article: 'The account is not an administrator of the Windows source machine',
  step: (number) => `Step ${number}`,
  done: 'Done, next step',
  failed: "It didn't help",
  back: 'Back',
  question: 'Question',
  localAccount: 'Local account',
  copy: 'Copy',
  copied: 'Copied',
  allSteps: 'All steps',
  thisStep: 'Back to the current step',
  statuses: [/^done$/, /^you are here$/],
  handOver: 'Hand over',
  preview: 'Preview what goes out',
  support: 'Hand over to: Azure Site Recovery technical support',
  contactSupport: 'Contact: Azure Site Recovery technical support',
  tried: [/^1\. Look at the members.*\[done\]$/, /^2\. Let local.*\[did not help\]$/],
  cluster: 'Error 0x8004E00F has two causes',
  notClustered: 'No: not installed, or a real cluster',
  dcom: 'DCOM is in a critical state, and the VSS provider does not install',
  windowsTeam: 'Hand over to: Microsoft Windows platform team (DCOM)',
  contactWindowsTeam: 'Contact: Microsoft Windows platform team (DCOM)',
  several: 'I found more than one problem. Which one first?',
  found: 'Found 0x800706BE (-2147023170), line 20',
  attach: 'Send a file',
  reading: (file) => `Errata is reading ${file}`,
  severalIn: (file) => `I found more than one problem in ${file}. Which one first?`,
  sent: (file) => new RegExp(`^${file}, 1\\skB$`),
  unreachable: 'The source machine cannot be reached over the network',
  harmless: 'Looks like trouble, but is harmless',
  open: (number) => `Open ${number}`,
  notText: /This is not a text file\./,
  tooBig: /^This file is too big: I read up to 100 MB\./,
  again: 'Try again',
  doneTyped: 'done',
  below: 'Continues further down',
  above: 'Continues further up',
  sendText: 'Send as text',
};

const french: Language = {
  name: 'French',
  locale: 'fr-FR',
  article: "Le compte n'est pas administrateur de la machine source Windows",
  step: (number) => `Étape ${number}`,
  done: "C'est fait, étape suivante",
  failed: "Ça n'a pas aidé",
  back: 'Retour',
  question: 'Question',
  localAccount: 'Compte local',
  copy: 'Copier',
  copied: 'Copié',
  allSteps: 'Toutes les étapes',
  thisStep: "Revenir à l'étape en cours",
  statuses: [/^fait$/, /^vous êtes ici$/],
  handOver: 'Transmettre',
  preview: 'Voir ce qui sera transmis',
  support: 'À transmettre à : Support technique Azure Site Recovery',
  contactSupport: 'Contacter : Support technique Azure Site Recovery',
  tried: [/^1\. Regardez les membres.*\[fait\]$/, /^2\. Laissez aux.*\[n'a pas aidé\]$/],
  cluster: "L'erreur 0x8004E00F a deux causes",
  notClustered: 'Non : absente, ou vrai cluster',
  dcom: "DCOM est dans un état critique, et le fournisseur VSS ne s'installe pas",
  windowsTeam: 'À transmettre à : Équipe de la plateforme Microsoft Windows (DCOM)',
  contactWindowsTeam: 'Contacter : Équipe de la plateforme Microsoft Windows (DCOM)',
  several: "J'ai trouvé plusieurs problèmes. Par lequel commencer ?",
  found: 'Trouvé : 0x800706BE (-2147023170), ligne 20',
  attach: 'Envoyer un fichier',
  reading: (file) => `Errata lit ${file}`,
  severalIn: (file) => `J'ai trouvé plusieurs problèmes dans ${file}. Par lequel commencer ?`,
  sent: (file) => new RegExp(`^${file}, 1\\sko$`),
  unreachable: 'La machine source est injoignable par le réseau',
  harmless: 'Inquiétant à lire, mais sans gravité',
  open: (number) => `Ouvrir ${number}`,
  notText: /Ce n'est pas un fichier texte\./,
  tooBig: /^Ce fichier est trop gros : je lis jusqu'à 100 Mo\./,
  again: 'Réessayer',
  doneTyped: 'fait',
  below: 'La suite est plus bas',
  above: 'La suite est plus haut',
  sendText: 'Envoyer en texte',
};

export const languages = [english, french];
