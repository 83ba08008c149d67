import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { FileRefusal } from '../../src/files/file-refusal.ts';
import { textBytes } from '../../src/files/text-bytes.ts';

/** Lines as French and English Windows programs write them; each holds something beyond ASCII. */
const lines = [
  "Échec de l'installation : accès refusé.",
  "Le service n'a pas pu être démarré",
  'Le périphérique est prêt',
  'Réseau indisponible',
  'Déjà installé',
  "Paramètre incorrect : l'hôte est injoignable où il se trouve",
  'Opération réussie',
  "Impossible d'accéder à la clé de Registre",
  'La tâche a échoué après 3 tentatives',
  'Contrôleur de domaine introuvable',
  'Mémoire insuffisante sur le système',
  'ÉCHEC DE LA CONNEXION',
  'Arrêt du processus, code de sortie 511, à vérifier dès que possible',
  'Voilà : à la fin, le chemin est C:\\Données\\été',
  'Le système a reçu un paquet ambigu, sans maître',
  'Connexion à 10.0.0.4 impossible',
  'Vérifiez le câble réseau',
  'Étape 3 terminée',
];
/** Signs that Windows-1252 alone has. */
const ansiOnly = [
  'The server said “access denied”',
  'The server’s answer: not found',
  'Loading… please wait',
  'Copying files – 3 of 7',
  'wait—then try again',
  'Windows® is a trademark™ of Microsoft',
  'Coût : 5 €',
  'L’hôte n’a pas répondu',
  '« ErrorID: 95107 » – accès refusé',
  'Œuvre terminée',
];

const decoded = (bytes: Uint8Array): string => {
  const { narrow, line } = textBytes(bytes);
  return line(narrow(bytes));
};

describe('the text of bytes', () => {
  const text = 'Échec : accès refusé “95107”';
  for (const [encoding, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 LE with a byte-order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
    ['UTF-16 BE with a byte-order mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', iconv.encode(text, 'win1252')],
  ] as const)
    it(`is read from ${encoding}`, () => {
      assert.equal(decoded(bytes), text);
    });

  for (const line of lines)
    it(`is read from UTF-8, Windows-1252 and OEM 850: ${line}`, () => {
      assert.equal(decoded(Buffer.from(line)), line);
      assert.equal(decoded(iconv.encode(line, 'win1252')), line);
      assert.equal(decoded(iconv.encode(line, 'cp850')), line);
    });

  for (const line of ansiOnly)
    it(`is read from Windows-1252: ${line}`, () => {
      assert.equal(decoded(iconv.encode(line, 'win1252')), line);
    });

  it('is read from OEM 850 where frames are drawn', () => {
    const table = 'Nom ───────── État';

    assert.equal(decoded(iconv.encode(table, 'cp850')), table);
  });

  it('is read from Windows-1252 where nothing tells', () => {
    assert.equal(decoded(Buffer.from([0x80, 0x20, 0xa3])), '€ £');
  });

  it('follows the lines before where a line itself does not tell', () => {
    const { line } = textBytes(Buffer.from('start'));

    assert.equal(line(iconv.encode('accès refusé', 'cp850')), 'accès refusé');
    assert.equal(line(iconv.encode('£ 5', 'cp850')), '£ 5');
  });

  it('may change its encoding from line to line, as logs of several programs do', () => {
    const { line } = textBytes(Buffer.from('start'));

    for (const encoding of ['utf8', 'cp850', 'win1252', 'cp850', 'utf8'])
      assert.equal(line(iconv.encode('accès refusé', encoding as 'utf8')), 'accès refusé');
  });

  it('is cut anywhere in UTF-16', () => {
    const bytes = Buffer.from(text, 'utf16le');
    const { narrow } = textBytes(bytes);

    const narrowed = Array.from(bytes, (_, at) => Buffer.from(narrow(bytes.subarray(at, at + 1))));

    assert.equal(Buffer.concat(narrowed).toString(), text);
  });

  for (const [what, bytes] of [
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000b800', 'hex')],
    ['zeros', Buffer.alloc(4096)],
    ['a text with a zero in it', Buffer.from('ErrorID: 95107\0 and more behind it')],
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, at) => 1 + (at % 255)))],
  ] as const)
    it(`is none in ${what}`, () => {
      assert.throws(() => textBytes(bytes), new FileRefusal('binary'));
    });
});
