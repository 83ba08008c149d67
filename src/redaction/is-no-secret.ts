import { hresultsOfDecimal } from '../diagnosis/codes/known-codes.ts';
import { fold } from '../diagnosis/text/normalise.ts';

/** A value without its quotes and what else stands round it. */
const bare = (value: string): string =>
  value
    .replace(/^(?:\\*["'`]|&quot;|[«“‘(\s])+/, '')
    .replace(/(?<!&quot(?=;)|[\\"'`»”’),;.!?\s])(?:&quot;|[\\"'`»”’),;.!?\s])+$/, '');

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What is said of passwords, keys and accounts, and is none. */
const said = words(`
  a accepted account accounts active again an and are authentication bad be been being blank but by can cannot change
  changed compromised correct could denied did different disabled do does empty enabled encrypted error
  expired expires expiring failed failure false field for forgotten from has have hidden how if in
  incorrect invalid is it its last length locked lost mandatory may mismatch mismatched missing must n/a
  need needed needs never nil no none not null of ok old on or out please policy protected provided
  refused rejected removed required reset saved set should so stored success succeeded that the this to
  too true undefined unknown unset unchanged valid validation via was were when which who will with
  without wrong yes your you
  accepte accepter actif aucun aucune avec bon bonne change cle compte comptes correct de des desactive different
  doit du echec echoue en errone erreur est et etait expire faux identique inchange inconnu inconnue
  incorrect incorrecte introuvable invalide la le les manquant manquante modifie ne non nul obligatoire
  oublie ou oui par pas perdu pour qui refuse refusee reinitialise rejete requis requise sans sera son sur
  trop un une valide verrouille vide votre vrai`);

/** Whether a value is a word about a secret, or begins with one where it has no quotes; or nothing. */
export const isSaid = (value: string, whole = /^\W*["'«“]/.test(value)): boolean => {
  const text = fold(bare(value));
  const word = whole ? text : (text.split(/[\s,;:]/, 1)[0] ?? '');
  return /^[-*_•●.]*$/.test(word) || said.has(word);
};

/** Whether several words speak of a secret: "correct horse battery staple" does not. */
export const isSentence = (value: string): boolean => {
  const spoken = value.split(/\s/).filter((word) => isSaid(word));
  return spoken.length > 1 || (spoken.length === 1 && value.split(/\s/).length < 3);
};

/** Whether a value has the form of an error number: 0x800706BE, -2147023170, EP0865, 95107. */
export const isCode = (value: string): boolean => {
  const text = bare(value).replace(/^([^([]*)[([].*$/, '$1');
  const decimal = /^(-?)(\d{9,10})$/.exec(text);
  if (decimal) return hresultsOfDecimal(decimal[2] as string, decimal[1] === '-').length > 0;
  return /^(?:0x[0-9a-f]{1,8}|&h[0-9a-f]{1,8}|8[0-9a-f]{7}h?|EP\d{4}|(?:9[0-9]|78)\d{3})$/i.test(
    text,
  );
};

/** Whether a value is a number as short as those of Windows and of exit codes. */
const isShortNumber = (value: string): boolean => /^[-+]?\d{1,5}$/.test(bare(value));

const failing =
  /(?:fail|error|unable|cannot|could not|wrong|invalid|incorrect|bad|erreur|[eé]chec|[eé]chou|impossible)[^,;=:\n]{0,60}:\s*$/i;

/** Whether a value comes after words on what failed: `could not check the password on host: `. */
export const isOfFailure = (before: string): boolean => failing.test(before);

/** Whether a value is a word about a secret, or the number of an error with it. */
export const isNoSecret = (value: string, before: string): boolean =>
  (/>\s*$/.test(before) ? isSaid(value, true) : isSaid(value)) ||
  isCode(value) ||
  (isShortNumber(value) && isOfFailure(before));

/** Whether an unlabelled word can only be a password: letters and digits or signs, in a mix. */
export const looksChosen = (value: string): boolean => {
  const text = bare(value);
  const sign = /[^\s\p{L}\p{N}.,:;/\\()'’_-]/u.test(text);
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u].filter((kind) => kind.test(text));
  if (/‹[a-z-]+›/.test(text)) return false;
  return kinds.length + Number(sign) > 2 || (kinds.length > 0 && sign);
};

/**
 * Whether characters change as chance has them: small letter, capital and digit follow each other at
 * least twice in five characters, as they never do in names and paths.
 */
export const looksRandom = (value: string): boolean => {
  const text = value.replace(/[^A-Za-z0-9]/g, '');
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text)) return false;
  const runs = text.match(/[a-z]+|[A-Z]+|\d+/g) ?? [];
  return runs.length - 1 >= 0.4 * (text.length - 1);
};

/** Whether a value is a path, an address of a page, a registry key, a GUID or the number of an account. */
export const isPlace = (value: string): boolean =>
  /^[a-z]:\\|^\\\\|^\/|^[a-z]+:\/\/|^HK|^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}|^S-1-/i.test(
    bare(value),
  );

/** Whether a value can be a key or token: eight characters or more of no name, GUID or path. */
export const looksLikeKey = (value: string): boolean => {
  const text = bare(value);
  return (
    text.length >= 8 && /\d/.test(text) && /[a-z]/i.test(text) && !isCode(text) && !isPlace(text)
  );
};

/** Accounts and folders that belong to nobody, and the folders that accounts stand beside in a path. */
const nobody = words(`
  administrator administrators administrateur administrateurs admin root sa system systeme localsystem
  localservice networkservice local network service everyone guest guests invite public default
  defaultuser0 defaultaccount defaultapppool all users user shared krbtgt systemprofile nobody daemon
  anonymous wdagutilityaccount trustedinstaller username userprofile utilisateur utilisateurs
  domain authenticated interactive www-data mysql postgres apache nginx lost+found svsystems linuxbrew .net
  autorite nt builtin microsoft`);

const notPersons =
  /^(?:%|\$|<|\{|\[|\*|S-1-|HK|NT (?:AUTHORITY|SERVICE)\\|AUTORITE NT\\|BUILTIN\\|IIS APPPOOL\\|\.NET |MSSQL|SQLAgent|ASP\.NET)|\$$|^\{?[0-9a-f]{8}-[0-9a-f]{4}-|^(?:system|unconfined|user|staff|sysadm|x?guest)_u(?![a-z])/i;

/** Whether a name is that of no person: an account of the system, of a machine, a number, a mask. */
export const isNobody = (value: string): boolean => {
  const name = bare(value);
  const last = fold(name).split(/[\\/]/).at(-1) ?? '';
  return (
    isSaid(name) ||
    isCode(name) ||
    !/[\p{L}\p{N}]/u.test(name) ||
    /^\S*\s[\s\S]*(?:\b\d{4,}|0x)/.test(name) ||
    isShortNumber(name) ||
    /‹[a-z-]+›/.test(name) ||
    notPersons.test(name) ||
    nobody.has(last) ||
    nobody.has(last.split(' ')[0] ?? '')
  );
};

const folders = words(`
  hklm hkcu hkcr hku hkcc hkey_local_machine hkey_current_user hkey_users hkey_classes_root software system
  wow6432node microsoft windows system32 syswow64 winsxs wbem drivers etc temp tmp program files x86 bin
  scripts script logs log agent asr vx home svsystems inmage application data programdata appdata roaming
  current control set currentcontrolset services service config root cimv2 default virtualization
  security wmi iis apppool authority machine manager host admin$ c$ d$ ipc$ azure recovery site mobility
  providers provider control panel desktop documents users public common fonts tasks task setup install
  nt builtin debug release src lib dist build output authority users package packages framework framework64 policies
  enum device devices harddisk volume globalroot`);

const fileEnd =
  /\.(?:exe|dll|sys|log|txt|cmd|bat|ps1|psm1|inf|cat|cab|msi|msu|xml|json|ya?ml|ini|conf|cfg|config|zip|gz|vbs|js|ts|etl|evtx|dmp|tmp|dat|db|py|sh|cs|cpp|h|mof|reg|vhdx?|vmdk|iso|html?|pfx|cer|pem|csv)$/i;

/** Whether `one\other` is a path, a registry key or the like rather than a domain and an account. */
export const isPath = (one: string, other: string): boolean =>
  folders.has(fold(one)) ||
  folders.has(fold(other)) ||
  fileEnd.test(other) ||
  (/sql/i.test(one) && /^[A-Z\d_]+$/.test(other)) ||
  (/[a-z]/.test(one) && /^[nrt](?:$|[A-Z\d]|at$)/.test(other));
