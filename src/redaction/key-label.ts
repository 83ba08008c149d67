import { anyOf } from './rule.ts';

export const keyLabel = anyOf(
  String.raw`(?:account|shared[-_ ]?access|access|api|app|shared|primary|secondary|storage|secret|encryption|decryption|subscription|master|machine|validation|functions|license|licence|product|activation|recovery|registration|private|ssh|auth|host|agent|device|vault|webhook|credential)[-_ ]?key`,
  'keydata',
  String.raw`cl[eé]s? (?:api|d['’](?:api|acc[eè]s|activation|inscription)|(?:de|du) (?:compte|stockage|chiffrement|licence|produit|r[eé]cup[eé]ration|partage|s[eé]curit[eé])|secr[eè]te|priv[eé]e|partag[eé]e|primaire|secondaire)`,
  String.raw`(?:client|app|shared|consumer|webhook)[-_ ]?secret`,
  String.raw`\bsecret(?:key|value|text)?`,
  String.raw`(?<=[_.-])secret`,
);
export const keyHints = ['key', 'secret', 'clé', 'cle'];
export const tokenLabel = anyOf(
  String.raw`(?<!publickey)token`,
  String.raw`jeton(?: sas)?(?: (?:d['’]|de )[\wÀ-ÿ]{1,20})?`,
  String.raw`\bsession[-_]?id`,
  'sessid',
  'jsessionid',
  'client_?assertion',
  String.raw`\bnonce`,
  'fedauth',
  'estsauth\\w{0,12}',
);
