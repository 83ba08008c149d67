import assert from 'node:assert/strict';
import { piecesOf } from '../../../src/diagnosis/codes/piece.ts';
import { readCodes } from '../../../src/diagnosis/codes/read-codes.ts';
import type { Finding } from '../../../src/diagnosis/evidence.ts';
import { read } from '../../../src/diagnosis/reading.ts';
import { tokenise } from '../../../src/diagnosis/text/token.ts';
import { knowledge } from '../../test-content.ts';

const { codes, labels } = knowledge;
const beside = { alone: false, vss: false };
const alone = { alone: true, vss: false };
const ofVss = { alone: false, vss: true };

const found = (line: string, context = beside): Finding[] =>
  readCodes(codes, piecesOf(labels, tokenise(line)), context);
const short = (line: string, context = beside): string[] =>
  found(line, context).map(
    ({ kind, code, strength, known }) => `${kind} ${code} ${known ? strength : 'unknown'}`,
  );

describe('reading codes', () => {
  const errorIds = [
    'ErrorID: 95107',
    'errorid 95107',
    'ErrorID=95107',
    'ErrorID:95107',
    'Error ID 95107',
    'ErrorID95107',
    'errorid_95107',
    'error ID95107',
    'ErrorID[95107]',
    'error code: 95107',
    'Error 95107:',
    '(error 95107)',
    'erreur n° 95 107',
    "code d'erreur 95107",
    "Code d'erreur : 95107",
    'échec 95107',
    'failed with 95107',
    'ErrorID: 95,107',
    'ErrorID: 95.107',
    'ErrorID: 95l07',
    'ErrorID: 9S107',
    'ErrorID: 951O7',
    'avertissement 95107',
    'ErrorID: 95107 VM srv01',
    "erreur 95107 s'affiche sur la VM",
    'error 95107 to fix',
  ];
  for (const line of errorIds)
    it(`reads ErrorID 95107 in "${line}"`, () => {
      assert.deepEqual(short(line), ['errorId 95107 strong']);
    });

  it('says how it was written, and where', () => {
    const [finding] = found('erreur n° 95 107');

    assert.equal(finding?.written, '95 107');
    assert.equal(finding?.start, 10);
    assert.deepEqual(finding?.articles, ['account-not-administrator']);
  });

  it('reads a number as bare where no word confirms or denies it', () => {
    assert.deepEqual(short('the push stopped at 95107 today'), ['errorId 95107 bare']);
  });

  it('reads a number that stands alone as sure', () => {
    assert.deepEqual(short('95107', alone), ['errorId 95107 strong']);
  });

  it('reads another printed number as the ErrorID that it means', () => {
    const [finding] = found('ErrorID: 97118');

    assert.equal(finding?.code, '95118');
    assert.equal(finding?.written, '97118');
  });

  it('reads an unknown ErrorID as sure where it is labelled or alone, and as bare elsewhere', () => {
    assert.deepEqual(short('ErrorID: 12345'), ['errorId 12345 unknown']);
    assert.deepEqual(short('12345', alone), ['errorId 12345 unknown']);
    assert.deepEqual(
      found('the server has 12345 of them').map(({ strength }) => strength),
      ['bare'],
    );
  });

  it('takes four digits for a slip where they are labelled or alone, and nowhere else', () => {
    assert.deepEqual(short('ErrorID: 9510'), ['errorId 9510 unknown']);
    assert.deepEqual(short('9510', alone), ['errorId 9510 unknown']);
    assert.deepEqual(short('the 9510 of them'), []);
  });

  it('reads process-server codes, in any case', () => {
    assert.deepEqual(short('job failed: EP0858'), ['processServer EP0858 strong']);
    assert.deepEqual(short('ep0858'), ['processServer EP0858 strong']);
    assert.deepEqual(short('EP9999'), ['processServer EP9999 unknown']);
  });

  it('takes a process-server code that is only inferred as weak', () => {
    const inferred = [...codes.processServer].find(([, one]) => one.inferred)?.[0] ?? '';

    assert.deepEqual(short(`error ${inferred}`), [`processServer ${inferred} weak`]);
  });

  const exits: [string, string[]][] = [
    ['exit code 511', ['exitCode 511 strong']],
    ['exit code: 511', ['exitCode 511 strong']],
    ['exited with 511', ['exitCode 511 strong']],
    ['ExitCode=511', ['exitCode 511 strong']],
    ['returned 511', ['exitCode 511 strong']],
    ['code de sortie 511', ['exitCode 511 strong']],
    ['code retour : 511', ['exitCode 511 strong']],
    ['VSS 511', ['exitCode 511 strong']],
    ['error 511', ['exitCode 511 weak']],
    ['exit code 999', ['exitCode 999 unknown']],
    ['the 511 of them', ['exitCode 511 bare']],
    ['the 999 of them', []],
    ['exit code 0', []],
  ];
  for (const [line, expected] of exits)
    it(`reads ${JSON.stringify(expected)} in "${line}"`, () => {
      assert.deepEqual(short(line), expected);
    });

  it('takes an error code in a line on VSS for its exit code', () => {
    assert.deepEqual(short('the provider failed with error 806', ofVss), ['exitCode 806 strong']);
  });

  it('reads a lone small number as a weak exit code', () => {
    assert.deepEqual(short('806', alone), ['exitCode 806 weak']);
  });

  it('reads an unknown error number where it is whole, and a short hexadecimal one nowhere', () => {
    assert.deepEqual(short('failed 0x80070005'), ['hresult 0x80070005 unknown']);
    assert.deepEqual(short('flags 0x20'), []);
  });

  it('reads a small error number as weak unless something speaks for it', () => {
    assert.deepEqual(short('value 0x7'), ['hresult 0x7 weak']);
    assert.deepEqual(short('error 0x7'), ['hresult 0x7 strong']);
    assert.deepEqual(short('value 0x7', ofVss), ['hresult 0x7 strong']);
  });

  it('reads an unknown decimal error number where it is labelled or negative, and nowhere else', () => {
    assert.deepEqual(short('error 2147942406'), ['hresult 0x80070006 unknown']);
    assert.deepEqual(short('it gave -2147024891'), ['hresult 0x80070005 unknown']);
    assert.deepEqual(short('the 2147942406 of them'), []);
    assert.deepEqual(short('call 0612345678'), []);
  });

  it('reads a Windows error number as a weak form of the error number that carries it', () => {
    assert.deepEqual(short('error 1726'), ['hresult 0x800706BE weak']);
    assert.deepEqual(short('1072', alone), ['hresult 0x80070430 weak']);
    assert.deepEqual(short('the 1726 of them'), []);
  });

  const places: [string, string[]][] = [
    ['https://portal.example/#blade/x?errorId=95107&lang=en', ['errorId 95107 strong']],
    ['https://portal.example/errorId/95107/job/7', ['errorId 95107 strong']],
    ['https://portal.example/jobs/95107?page=95117', []],
    ['error_id_95107', ['errorId 95107 strong']],
    ['&H8007041F', ['hresult 0x8007041F strong']],
    ['%ERRORLEVEL% = 517', ['exitCode 517 strong']],
    ['806 as exit code', ['exitCode 806 strong']],
    ['une 95107', ['errorId 95107 strong']],
    ['EPO858', ['processServer EP0858 strong']],
    ['SRV-95107', []],
    ['job no. 95107', []],
    ['"jobId":"3f1c-95520"', []],
    ['Osny 95520', []],
  ];
  for (const [line, expected] of places)
    it(`reads ${JSON.stringify(expected)} in ${line}`, () => {
      assert.deepEqual(
        found(`see ${line}`).flatMap(({ kind, code, strength, known }) =>
          known && strength !== 'weak' ? `${kind} ${code} ${strength}` : [],
        ),
        expected,
      );
    });

  it('reads all codes of a line, in order', () => {
    assert.deepEqual(short('ErrorID 95107, exit code 511, 0x800706BE, EP0865'), [
      'errorId 95107 strong',
      'exitCode 511 strong',
      'hresult 0x800706BE strong',
      'processServer EP0865 strong',
    ]);
  });
});

describe('numbers that are no codes', () => {
  const decoys: [string, string[]][] = [
    [
      'process and thread ids',
      [
        '[PID 95107] started',
        'pid=95107',
        'pid: 95107 exited',
        'PID_95107',
        'TID 806',
        'nginx[95107]: worker started',
        'sshd[806]: session opened',
        'process 95107 ended',
        'processus 95107 terminé',
      ],
    ],
    [
      'ports',
      [
        'listening on port 806',
        'port: 511',
        'ports 511 and 806',
        '10.0.0.4:511',
        '10.95.107.4:806',
        'localhost:806',
        'tcp/806',
        'connection to 10.20.30.4:511 failed',
        'error: cannot connect to 10.95.107.4:806',
      ],
    ],
    [
      'GUIDs',
      [
        '{95107000-1234-4abc-9def-0123456789ab}',
        'ClientRequestId: 95107000-1234-4abc-9def-000000095107',
        'error 00000806-1234-4abc-9def-000000000511',
      ],
    ],
    [
      'dates and times',
      [
        '2026-05-11 09:51:07 error',
        'error on 05/11/2026',
        'erreur du 9.5.2026 à 8:06',
        'failed 2026-11-22T09:51:07.806Z',
        'error (09:51:07,511)',
        'error 5/11',
      ],
    ],
    [
      'tickets',
      [
        'INC0095107',
        'INC-95107',
        'ticket 95107',
        'Ticket #95107',
        'ticket n° 95107',
        'incident 95117 is assigned to the network team',
        'dossier 95107',
        'demande 95107',
        'CHG 95107',
        'KB 95107',
        'KB951071',
      ],
    ],
    [
      'phone and postal numbers',
      [
        'tel 01 95 10 71 17',
        'appelez le 01.95.10.71.17',
        'call +33 1 95 10 71 17',
        'phone 95107',
        '12 rue de Paris, 95107 Argenteuil',
        'CP 95107',
        'zip 95107',
      ],
    ],
    [
      'amounts and quantities',
      [
        '95107 €',
        '95 107 EUR',
        'the invoice is 95 107 euros',
        '95.107,00 €',
        'montant : 95 107 €',
        '$95,107',
        '£95,107',
        '95107 rows copied',
        'query returned 806 rows',
        'failed 95107 rows',
        '95107 lignes copiées',
        '511 files',
        '806 MB free',
        'it took 806 ms',
        '511 Go',
      ],
    ],
    [
      'versions and builds',
      ['9.51.07', 'version 95107', 'v95107', 'build 95107', '1.95107.0', 'agent 9.62.511.806'],
    ],
    [
      'paths, pages, mailboxes and hashes',
      [
        'C:\\logs\\95107\\install.log',
        '\\\\srv\\95107',
        '/var/log/95107.log',
        'https://example.com/95107',
        'error at https://example.com/?id=95107',
        'user95107@example.com',
        'sha1 deadbeef95107deadbeef',
      ],
    ],
    ['rooms, pages and lines', ['room 511', 'page 511', 'line 806', 'ligne 806', 'HTTP 511']],
  ];
  for (const [what, texts] of decoys)
    for (const text of texts)
      it(`such as ${what} are left: "${text}"`, () => {
        assert.deepEqual(read(knowledge, text).evidence, []);
      });
});
