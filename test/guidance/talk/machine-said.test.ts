import assert from 'node:assert/strict';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { machineSaid } from '../../../src/guidance/talk/machine-said.ts';
import { content, guide } from '../../test-content.ts';

const said = (text: string): string | undefined =>
  machineSaid(content, text, diagnose(guide.knowledge, text).evidence);

describe('the machine that a message names', () => {
  for (const [text, name] of [
    ['95107 on SRV-B', 'SRV-B'],
    ['95107 on SRV-B.', 'SRV-B'],
    ['same on srv-b', 'srv-b'],
    ['pareil sur SRV-B', 'SRV-B'],
    ['et SRV-C ?', 'SRV-C'],
    ['95107 sur le serveur db-prod-02', 'db-prod-02'],
    ['the server is called SRV-APP-07', 'SRV-APP-07'],
    ["le serveur s'appelle srv-app-07", 'srv-app-07'],
    ['mobility install fails on srv12, error 95103', 'srv12'],
    ['on db01: 95107', 'db01'],
    ['push fails on 10.0.0.4 with 95107', '10.0.0.4'],
    ['we cannot protect SRV-SQL-04 (10.12.34.56). ErrorID 95265', 'SRV-SQL-04'],
    ['95107 on srv-app01.contoso.com', 'srv-app01.contoso.com'],
    ['SRV-A fails, ErrorID 95107. Please help with srv-a', 'SRV-A'],
  ] as const)
    it(`is ${name} in "${text}"`, () => assert.equal(said(text), name));

  for (const text of [
    '95107',
    '95107 on the server',
    'on Windows 2016',
    'on windows-2016 with 95107',
    'on RHEL-7',
    'sur Ubuntu-20',
    'it happened on Monday',
    'on 95107',
    'error on EP0858',
    'on 0x800706BE',
    'on KB5004442',
    'UTF-8 and CVE-2024-12345',
    'fails on re-install',
    'sur mobilité-service',
    'step-2 of the guide',
    '10.0.0.4 answers',
    'ticket INC-0012345',
    'SRV-A: ErrorID 95107\nSRV-B: ErrorID 95524',
    'id 6f9619ff-8b86-d011-b42d-00c04fc964ff',
    `on SRV-${'0'.repeat(61)}`,
    'password: SRV-APP-07',
    'pwd=SRV-APP-07 does not work',
  ])
    it(`is none in "${text}"`, () => assert.equal(said(text), undefined));
});
