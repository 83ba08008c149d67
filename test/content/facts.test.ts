import assert from 'node:assert/strict';
import { partOf } from '../../src/content/lists.ts';
import { content } from '../test-content.ts';

/** The values of all facts whose patterns find something. */
const toldBy = (text: string): string[] =>
  content.lists.facts
    .filter(({ patterns }) => patterns.some((pattern) => partOf(pattern).test(text)))
    .map(({ fact, value }) => `${fact} ${value}`);

const told: readonly [text: string, ...facts: string[]][] = [
  ['rhel7.9, also on CentOS-7', 'platform linux'],
  ['it is a rocky 9', 'platform linux'],
  ['grub names /dev/sda2', 'platform linux'],
  ['a 2008R2 box', 'windows-version old'],
  ['Server 2019 standard', 'windows-version new'],
  ['push fails with .\\admin.', 'account-kind local'],
  ['push fails with CORP\\svc-asr.', 'account-kind domain'],
  ['CONTOSO\\jean.dupont is refused', 'account-kind domain'],
  ['le compte svc-asr@corp.example est refusé', 'account-kind domain'],
  ['Microsoft-ASR_UA_9.22.0.0_Windows_GA_23Jan2019_release.exe', 'agent-version old'],
  ['Agent version 9.54.6682.1 is pushed', 'agent-version new'],
  ['the configuration server is on 9.16', 'agent-from-9-20 older'],
  ['serveur de configuration en version 9.54', 'agent-from-9-20 current'],
  ['NAME   TYPE SIZE FSTYPE MOUNTPOINT', 'disks-listed listed'],
];

const untold: readonly string[] = [
  'SRV01\\Administrator',
  'FILESRV\\svc-asr',
  'CORP\\Administrator',
  'BUILTIN\\Administrators',
  'NT AUTHORITY\\SYSTEM',
  'HKLM\\Software',
  '\\\\fileshare\\C$',
  'C:\\ProgramData\\ASRSetupLogs\\ASRUnifiedAgentInstaller.log',
  'logs\\setup.log',
  'C:\\Program Files (x86)\\Microsoft Azure Site Recovery\\agent',
  'wbemtest to root\\cimv2',
  'PS C:\\> .\\UnifiedAgent.exe',
  'PS C:\\> .\\install',
  'jean@corp.example wrote',
  'my Azure account jean@corp.example',
  'SQL Server 2019',
  'SQL Server 2008 R2',
  'agent 9.16 to 9.54',
  'agent 9.2.3.4.5.6.7',
  'from 9.16 to 9.54',
];

describe('the facts that a message tells by how something is written', () => {
  for (const [text, ...facts] of told)
    it(`are ${facts.join(' and ')} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(toldBy(text), facts);
    });

  for (const text of untold)
    it(`are none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(toldBy(text), []);
    });
});
