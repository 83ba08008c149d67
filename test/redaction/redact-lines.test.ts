import assert from 'node:assert/strict';
import { redact } from '../../src/redaction/redact.ts';

/** Lines that nothing was made for: what must not survive in each, and what must. */
const lines: readonly (readonly [text: string, secrets: string[], keeps: string[]])[] = [
  [
    String.raw`schtasks /create /tn ASR /ru CORP\svc_backup /rp Wint3r!x /sc daily`,
    ['svc_backup', 'Wint3r!x'],
    ['/sc daily'],
  ],
  [String.raw`runas /user:CORP\adm-lefevre cmd`, ['adm-lefevre'], ['cmd']],
  [
    String.raw`$cred = New-Object System.Management.Automation.PSCredential("CORP\lmoreau", (ConvertTo-SecureString 'Th3Moon' -AsPlainText -Force))`,
    ['lmoreau', 'Th3Moon'],
    [],
  ],
  [String.raw`Enter-PSSession -ComputerName SRV22 -Credential lmoreau`, ['lmoreau'], ['SRV22']],
  [
    String.raw`az storage blob list --account-name asrlogs --account-key q1w2E3r4T5y6U7i8+/a==`,
    ['q1w2E3r4T5y6U7i8'],
    ['asrlogs'],
  ],
  [
    String.raw`az login --service-principal -u 11111111-2222-3333-4444-555555555555 -p Zx8Q~fakefakefakefakefakefakefakefake1 --tenant corp.example`,
    ['fakefakefake'],
    ['corp.example'],
  ],
  [
    String.raw`mount -t cifs //nas01/share /mnt -o username=pgirard,password=Nas-2040,vers=3.0`,
    ['pgirard', 'Nas-2040'],
    ['vers=3.0', 'nas01'],
  ],
  [String.raw`smbclient //srv01/C$ -U 'CORP\pgirard%Gl4cier'`, ['Gl4cier'], ['srv01']],
  [
    String.raw`wmic /node:10.1.2.3 /user:pgirard /password:Gl4cier os get caption`,
    ['pgirard', 'Gl4cier'],
    ['10.1.2.3', 'os get caption'],
  ],
  [
    String.raw`net use * \\10.1.2.3\ADMIN$ /user:pgirard Gl4cier`,
    ['pgirard', 'Gl4cier'],
    ['10.1.2.3'],
  ],
  [
    String.raw`cmdkey /add:srv01 /user:CORP\pgirard /pass:Gl4cier`,
    ['pgirard', 'Gl4cier'],
    ['srv01'],
  ],
  [String.raw`sqlcmd -S sql01 -U appuser -P "Qu1et Night"`, ['appuser', 'Qu1et Night'], ['sql01']],
  [
    String.raw`plink -ssh pgirard@10.1.2.3 -pw Gl4cier uname -a`,
    ['pgirard', 'Gl4cier'],
    ['10.1.2.3', 'uname -a'],
  ],
  [String.raw`xfreerdp /v:10.1.2.3 /u:pgirard /p:Gl4cier`, ['pgirard', 'Gl4cier'], ['10.1.2.3']],
  [String.raw`echo Gl4cier | sudo -S systemctl restart vxagent`, ['Gl4cier'], ['vxagent']],
  [String.raw`export PGPASSWORD=Gl4cier; psql -h db01`, ['Gl4cier'], ['db01']],
  [String.raw`set ADMIN_PWD=Gl4cier&& setup.exe`, ['Gl4cier'], ['setup.exe']],
  [String.raw`spring.datasource.password=Gl4cier`, ['Gl4cier'], []],
  [String.raw`  ansible_ssh_pass: "Gl4cier"`, ['Gl4cier'], []],
  [String.raw`ssl_key_password 'Gl4cier';`, ['Gl4cier'], []],
  [
    String.raw`Data Source=sql01;Initial Catalog=ASR;Persist Security Info=True;User ID=asr_rw;Password='a;b c';Timeout=30 failed with 18456`,
    ['asr_rw', 'a;b c'],
    ['Timeout=30', '18456'],
  ],
  [
    String.raw`amqps://svc:Gl4cier@mq01.corp.example:5671/vhost refused, 0x80072EFD`,
    ['Gl4cier'],
    ['mq01.corp.example:5671', '0x80072EFD'],
  ],
  [
    String.raw`redis01:6380,password=Gl4cier=,ssl=True,abortConnect=False`,
    ['Gl4cier'],
    ['ssl=True'],
  ],
  [
    String.raw`BlobEndpoint=https://asr.blob.core.windows.net/;SharedAccessSignature=sv=2022-11-02&ss=b&srt=o&sp=r&se=2040-01-01&sig=fAke%2FsIgn4ture%3D`,
    ['fAke%2FsIgn4ture'],
    ['asr.blob.core.windows.net', 'se=2040-01-01'],
  ],
  [
    String.raw`GET /vaults?api-version=2024-01-01 HTTP/1.1 Authorization: Bearer eyJ0eXAiOiJKV1Qi.eyJhdWQiOiJod.s1gnatur3 x-ms-request-id: 1b2c3d4e-0000-4000-8000-000000000000`,
    ['s1gnatur3', 'eyJhdWQ'],
    ['1b2c3d4e-0000-4000-8000-000000000000', '2024-01-01'],
  ],
  [
    String.raw`"headers":{"Authorization":"Bearer abc.def.ghi-123","X-Api-Key":"k-998877aabb"},"status":403`,
    ['abc.def.ghi', 'k-998877aabb'],
    ['"status":403'],
  ],
  [
    String.raw`Ocp-Apim-Subscription-Key: 0123456789abcdef0123456789abcdef`,
    ['0123456789abcdef'],
    [],
  ],
  [String.raw`x-functions-key=Zm9vYmFy12345678== 401`, ['Zm9vYmFy12345678'], ['401']],
  [
    String.raw`Invoke-RestMethod -Headers @{ 'x-vault-token' = 'hvs.CAESIFAKEFAKEFAKEFAKE' }`,
    ['CAESIFAKE'],
    [],
  ],
  [
    String.raw`aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
    ['wJalrXUtnFEMI'],
    [],
  ],
  [String.raw`Set-Cookie: .AspNet.Cookies=Ab12Cd34Ef56; path=/; secure`, ['Ab12Cd34Ef56'], []],
  [String.raw`refresh_token: "0.AXoA-fake_refresh.token~1"`, ['fake_refresh'], []],
  [
    String.raw`BitLocker recovery key 111111-222222-333333-444444-555555-666666-777777-888888`,
    ['333333-444444'],
    [],
  ],
  [String.raw`slmgr /ipk ABCDE-12345-FGHIJ-67890-KLMNO`, ['FGHIJ-67890'], []],
  [
    '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\nBG5vbmU=\n-----END OPENSSH PRIVATE KEY-----\nPermission denied (publickey), exit 255',
    ['b3BlbnNza', 'BG5vbmU'],
    ['exit 255'],
  ],
  [String.raw`from c:\users\Anne.Roux\appdata\local\temp\setup.log`, ['Anne.Roux'], ['setup.log']],
  [String.raw`D:\Profiles\Users\Anne Roux\Documents\log.txt`, ['Anne Roux'], ['log.txt']],
  [
    String.raw`\\filer01\users$\aroux\export.csv could not be opened, error 1326`,
    ['aroux'],
    ['1326', 'filer01'],
  ],
  [String.raw`scp log.txt aroux@10.1.2.3:/home/aroux/`, ['aroux'], ['10.1.2.3', 'log.txt']],
  [String.raw`/Users/aroux/Downloads/errata.log: EP0865`, ['aroux'], ['EP0865']],
  [
    String.raw`https://corp-my.sharepoint.com/personal/anne_roux_corp_example/Documents/x.xlsx`,
    ['anne_roux'],
    ['x.xlsx'],
  ],
  [
    String.raw`Security ID: CORP\aroux  Account Name: aroux  Account Domain: CORP  Logon ID: 0x3E7`,
    ['aroux'],
    ['0x3E7', 'CORP'],
  ],
  [
    String.raw`ID de sécurité : S-1-5-18  Nom du compte : aroux  Domaine du compte : CORP  Code : 0xC000006D`,
    ['aroux'],
    ['0xC000006D', 'S-1-5-18'],
  ],
  [
    String.raw`<Data Name="TargetUserName">aroux</Data><Data Name="Status">0xc000006d</Data>`,
    ['aroux'],
    ['0xc000006d'],
  ],
  [String.raw`Job owner: Anne Roux, state 95265`, ['Anne', 'Roux'], ['95265']],
  [String.raw`Demande ouverte par : Anne-Lise LE GOFF (poste 4512)`, ['Anne-Lise', 'GOFF'], []],
  [
    String.raw`upn=aroux@corp.example oid=1b2c3d4e-0000-4000-8000-000000000000`,
    ['aroux'],
    ['1b2c3d4e-0000-4000-8000-000000000000'],
  ],
  [String.raw`To: "Roux, Anne" <anne.roux@corp.example>`, ['anne.roux'], []],
  [String.raw`rappeler Anne au 06.12.34.56.78 svp, ErrorID 95117`, ['06.12.34.56.78'], ['95117']],
  [String.raw`Mobile: +44 7700 900123 / office (020) 7946 0123`, ['7700 900123'], []],
  [String.raw`uid=1001(aroux) gid=1001(aroux) groups=1001(aroux),27(sudo)`, ['aroux'], []],
  [String.raw`su: FAILED SU (to root) aroux on pts/0`, ['aroux'], ['pts/0']],
  [String.raw`my password is banane42 and it still says 95107`, ['banane42'], ['95107']],
  [String.raw`mon mot de passe c'est Banane-42, ça marche pas`, ['Banane-42'], ['ça marche pas']],
  [String.raw`login: aroux / mdp: Banane42`, ['aroux', 'Banane42'], []],
  [
    String.raw`aroux / Banane42! ne passe pas (mot de passe: Banane42!)`,
    ['mot de passe: Banane42'],
    [],
  ],
  [
    String.raw`The trust relationship failed: password mismatch, netlogon 5722, 0xC000018B`,
    [],
    ['password mismatch', '5722', '0xC000018B'],
  ],
  [
    String.raw`The password for this account has expired. 1330`,
    [],
    ['The password for this account has expired. 1330'],
  ],
  [String.raw`NetUserAdd failed: password does not meet policy, 2245`, [], ['2245', 'policy']],
  [
    String.raw`Key not valid for use in specified state (0x8009000B)`,
    [],
    ['Key not valid for use in specified state (0x8009000B)'],
  ],
  [
    String.raw`Registry key: HKLM\SYSTEM\CurrentControlSet\Services\VSS`,
    [],
    [String.raw`HKLM\SYSTEM\CurrentControlSet\Services\VSS`],
  ],
  [String.raw`Passphrase : incorrecte, code 95108`, [], ['Passphrase : incorrecte, code 95108']],
  [String.raw`Le jeton est expiré, code 0x80090327`, [], ['Le jeton est expiré, code 0x80090327']],
  [
    String.raw`Service InMage Scout VX Agent - Sentinel/Outpost, StartName: LocalSystem, error 1069`,
    [],
    ['LocalSystem', '1069', 'Sentinel/Outpost'],
  ],
  [
    String.raw`C:\Program Files (x86)\Microsoft Azure Site Recovery\agent\UnifiedAgentConfigurator.exe /Role MS`,
    [],
    [String.raw`Recovery\agent\UnifiedAgentConfigurator.exe /Role MS`],
  ],
  [
    String.raw`Install-log C:\ProgramData\ASRSetupLogs\ASRUnifiedAgentInstaller.log exit 209`,
    [],
    [String.raw`C:\ProgramData\ASRSetupLogs\ASRUnifiedAgentInstaller.log exit 209`],
  ],
  [
    String.raw`\\10.1.2.3\ADMIN$ access denied, 5`,
    [],
    [String.raw`\\10.1.2.3\ADMIN$ access denied, 5`],
  ],
  [
    String.raw`VSS writer {e8132975-6f93-4464-a53e-1050253ae220} state 8, last error 0x800423F4`,
    [],
    ['e8132975-6f93-4464-a53e-1050253ae220', '0x800423F4'],
  ],
  [
    String.raw`Token-based activation; TokenElevationType %%1936; user rights assignment missing`,
    [],
    ['TokenElevationType %%1936', 'user rights assignment missing'],
  ],
  [
    String.raw`the user name or password is incorrect. (0x8007052E)`,
    [],
    ['the user name or password is incorrect. (0x8007052E)'],
  ],
  [
    String.raw`Nom d'utilisateur ou mot de passe incorrect, 1326`,
    [],
    ["Nom d'utilisateur ou mot de passe incorrect, 1326"],
  ],
  [
    String.raw`Account: NT SERVICE\vds, group BUILTIN\Backup Operators`,
    [],
    [String.raw`NT SERVICE\vds`, String.raw`BUILTIN\Backup Operators`],
  ],
  [
    String.raw`compiled Microsoft.Azure.SiteRecovery.ProcessServer.PushInstall.Engine2024 v9.55.6365.1`,
    [],
    ['Microsoft.Azure.SiteRecovery.ProcessServer.PushInstall.Engine2024 v9.55.6365.1'],
  ],
  [
    String.raw`disk \\.\PHYSICALDRIVE0 and \Device\HarddiskVolume2, MAC 00-15-5D-01-02-03, serial 600508b1001c5d4`,
    [],
    [
      String.raw`\\.\PHYSICALDRIVE0`,
      String.raw`\Device\HarddiskVolume2`,
      '00-15-5D-01-02-03',
      '600508b1001c5d4',
    ],
  ],
  [
    String.raw`cookies are disabled; authorization failed 403; basic checks passed 12345678`,
    [],
    ['authorization failed 403', 'basic checks passed 12345678'],
  ],
];

describe('redact, for lines of all sorts', () => {
  it('leaves no secret and loses nothing else', () => {
    for (const [text, secrets, keeps] of lines) {
      const left = redact(text);
      const survived = secrets.filter((secret) => left.includes(secret));
      const lost = keeps.filter((keep) => !left.includes(keep));
      assert.deepEqual({ survived, lost }, { survived: [], lost: [] }, `${text}\n${left}`);
      assert.equal(redact(left), left);
    }
  });
});
