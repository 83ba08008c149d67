import assert from 'node:assert/strict';
import { redact } from '../../src/redaction/redact.ts';

/** What is given, and what is left of it. */
type Example = readonly [given: string, left: string];

const masked: Readonly<Record<string, readonly Example[]>> = {
  'passwords after their label, in any notation': [
    [
      'Server=sql01;User ID=asr;Password=P@ss;w0rd;Encrypt=True',
      'Server=sql01;User ID=‹user›;Password=‹password›;Encrypt=True',
    ],
    ['password: hunter2, retry in 5 s', 'password: ‹password›, retry in 5 s'],
    ['mdp : Toto123', 'mdp : ‹password›'],
    ['"adminPassword": { "value": "a b" }', '"adminPassword": { "value": ‹password› }'],
    ['{"password":"a\\"b","port":443}', '{"password":‹password›,"port":443}'],
    ['{\\"password\\":\\"ab\\",\\"port\\":443}', '{\\"password\\":‹password›,\\"port\\":443}'],
    ['<AdminPassword>a b!</AdminPassword>', '<AdminPassword>‹password›</AdminPassword>'],
    ['<add key="Password" value="x1" />', '<add key="Password" value=‹password› />'],
    [
      'connectionString="Server=x;Pwd=abc"/> error 95107',
      'connectionString="Server=x;Pwd=‹password›"/> error 95107',
    ],
    ['passphrase: correct horse battery staple', 'passphrase: ‹password›'],
    ['password="never closed, 9', 'password=‹password›'],
  ],
  'passwords that a sentence tells': [
    ['the password is Summer2024 and it fails', 'the password is ‹password› and it fails'],
    ['le mot de passe est « Soleil »', 'le mot de passe est ‹password›'],
    ["le mdp c'est Toto123", "le mdp c'est ‹password›"],
    ['password for bob: x9x9', 'password for bob: ‹password›'],
  ],
  'passwords handed to a command': [
    [
      'net use \\\\srv01\\c$ P@ss /user:CORP\\bob',
      'net use \\\\srv01\\c$ ‹password› /user:CORP\\‹user›',
    ],
    ['net user bob S3cret! /add', 'net user bob ‹password› /add'],
    [
      'psexec \\\\srv01 -u CORP\\bob -p x1 cmd',
      'psexec \\\\srv01 -u CORP\\‹user› -p ‹password› cmd',
    ],
    ['mysql -u root -pS3cret asr', 'mysql -u root -p‹password› asr'],
    ['curl -u bob:x1 https://10.0.0.5/', 'curl -u ‹user›:‹password› https://10.0.0.5/'],
    ["sshpass -p 'a b' ssh bob@10.0.0.4", 'sshpass -p ‹password› ssh ‹user›@10.0.0.4'],
    ['setup.exe /password "a b" /quiet', 'setup.exe /password ‹password› /quiet'],
    [
      'ConvertTo-SecureString -String "a b" -AsPlainText',
      'ConvertTo-SecureString -String ‹password› -AsPlainText',
    ],
    ['https://bob:p@ss@srv01:8443/x', 'https://‹user›:‹password›@srv01:8443/x'],
  ],
  'keys, signatures and connection strings': [
    [
      'AccountName=cache01;AccountKey=ab+/c==;EndpointSuffix=x',
      'AccountName=cache01;AccountKey=‹key›;EndpointSuffix=x',
    ],
    [
      'SharedAccessKeyName=Root;SharedAccessKey=ab1=',
      'SharedAccessKeyName=Root;SharedAccessKey=‹key›',
    ],
    ['?sv=2022-11-02&sig=a%2Bb%3D&sp=r', '?sv=2022-11-02&sig=‹key›&sp=r'],
    ['client_secret=correcthorse', 'client_secret=‹key›'],
    ["clé d'API : abc123def", "clé d'API : ‹key›"],
    ['got Zm9v/YmFyQmF6MTIzNDU2Nzg5MEFiQ2RFZkdoSWpLbA== back', 'got ‹key› back'],
    ['-----BEGIN PRIVATE KEY-----\\nMIIab\\n-----END PRIVATE KEY----- 95107', '‹key› 95107'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIab\nab12', '‹key›'],
    ['ab12==\n-----END PRIVATE KEY-----', '‹key›\n-----END PRIVATE KEY-----'],
  ],
  'tokens, headers and cookies': [
    ['Authorization: Bearer ab.cd', 'Authorization: Bearer ‹token›'],
    ['curl -H "Authorization: Basic dTpw" x', 'curl -H "Authorization: Basic ‹token›" x'],
    ['Proxy-Authorization: NTLM TlRMTVNTUAAB', 'Proxy-Authorization: NTLM ‹token›'],
    ['sent eyJhbGciOi.eyJzdWIi.c2ln then 401', 'sent ‹token› then 401'],
    ['remote: ghp_abcdefghij0123456789', 'remote: ‹token›'],
    ['access_token=a1b2c3d4e5', 'access_token=‹token›'],
    ['Cookie: a=b; c=d', 'Cookie: ‹cookie›'],
  ],
  'people in paths': [
    ['C:\\Users\\jdoe\\a.log', 'C:\\Users\\‹user›\\a.log'],
    ['C:\\Users\\Ana Lima\\a.log', 'C:\\Users\\‹user›\\a.log'],
    ['"C:\\\\Users\\\\jdoe\\\\a"', '"C:\\\\Users\\\\‹user›\\\\a"'],
    [
      '\\\\srv01\\c$\\Documents and Settings\\jdoe\\a',
      '\\\\srv01\\c$\\Documents and Settings\\‹user›\\a',
    ],
    ['file:///C%3A%5CUsers%5Cjdoe%5Ca', 'file:///C%3A%5CUsers%5C‹user›%5Ca'],
    ['/home/jdoe/.ssh and /Users/jdoe', '/home/‹user›/.ssh and /Users/‹user›'],
  ],
  'accounts, addresses and phone numbers': [
    ['CORP\\jdoe failed, corp\\j.doe too', 'CORP\\‹user› failed, corp\\‹user› too'],
    ['mail j.doe@corp.example now', 'mail ‹e-mail› now'],
    ['login_hint=jdoe%40corp.example', 'login_hint=‹e-mail›'],
    ['Account Name:\t\tjdoe', 'Account Name:\t\t‹user›'],
    ["Nom d'utilisateur : jdoe, code 1326", "Nom d'utilisateur : ‹user›, code 1326"],
    ['Demandeur : Ana de LIMA', 'Demandeur : ‹user›'],
    [
      'Failed password for invalid user bob from 10.0.0.4',
      'Failed password for invalid user ‹user› from 10.0.0.4',
    ],
    ['uid=1000(bob)', 'uid=1000(‹user›)'],
    ['CN=Ana Lima,OU=Users,DC=corp', 'CN=‹user›,OU=Users,DC=corp'],
    ['Tél. : 01 23 45 67 89, +33 6 12 34 56 78', 'Tél. : ‹phone›, ‹phone›'],
    ['phone 555-123-4567', 'phone ‹phone›'],
  ],
};

const kept: Readonly<Record<string, readonly string[]>> = {
  'codes, also beside words about secrets': [
    'ErrorID 95107, EP0865, 0x800706BE, -2147023170, 2147944126, exit code 511, Win32 1726',
    'Failed to set password: 1325',
    'wrong password: 1326',
    'Password: 0x8007052E',
    'mot de passe incorrect : 1326',
    'token: 0x80090308',
    'user error 95107',
    'Error code=95107',
  ],
  'machines, numbers and versions': [
    'srv01.corp.example 10.0.0.4:9443 fe80::1 2026-11-22T10:00:00Z 9.55.6365.1 KB5005413',
    'tenant 87f701ba-80d8-c210-ada7-d2402445daab, SID S-1-5-21-1234567890-123456789-1234567890-1001',
    'CORP\\SRV01$ and host/srv01.corp.example@CORP.EXAMPLE',
    'PublicKeyToken=b77a5c561934e089',
    'sha1 eeb863ec6c9108fde1b1c00532dd92057fc9af55, 00-15-5D-01-02-03',
    'https://host:8080/home/index?a=1',
  ],
  'paths and accounts of nobody': [
    'C:\\Users\\Public\\a and C:\\ProgramData\\ASR\\home\\svsystems\\a',
    'HKLM\\SOFTWARE\\InMage Systems\\Installed Products\\5, root\\cimv2, bin\\agent.exe',
    '/usr/local/ASR/Vx/bin/InMageVSSProviderInstall2024/Agent/x',
    'NT AUTHORITY\\SYSTEM, AUTORITE NT\\Système, BUILTIN\\Administrators, NT SERVICE\\MSSQLSERVER',
    'Account: LocalSystem',
    'C:\\Users\\%USERNAME%\\a',
  ],
  'sentences on passwords, keys and users': [
    'wrong password, password expired, the password is incorrect, mot de passe incorrect',
    'the registry key was not found; Invalid token; Unexpected token: < in JSON',
    'The passphrase file was not found. PassphraseFilePath C:\\ProgramData\\a\\passphrase.txt',
    'PasswordLastSet: 2026-11-22 10:00, PasswordNeverExpires: True',
    'WWW-Authenticate: Negotiate. Basic authentication is off, the bearer token is missing',
    'unlock the account: open it under Users; the user shows as disabled',
    'le compte choisi n’est pas administrateur',
  ],
};

describe('redact', () => {
  for (const [what, examples] of Object.entries(masked))
    it(`masks ${what}`, () => {
      for (const [given, left] of examples) assert.equal(redact(given), left);
    });

  for (const [what, texts] of Object.entries(kept))
    it(`keeps ${what}`, () => {
      for (const text of texts) assert.equal(redact(text), text);
    });

  it('changes nothing more when it is done again', () => {
    for (const [, left] of Object.values(masked).flat()) assert.equal(redact(left), left);
  });

  it('masks in each line of a text', () => {
    assert.equal(
      redact('password: a1\nuser: bob\nerror 95107'),
      'password: ‹password›\nuser: ‹user›\nerror 95107',
    );
  });

  it('takes any text', () => {
    for (const text of ['', '\ud800', '‹password›', '‹', 'password=', '\0'])
      assert.equal(typeof redact(text), 'string');
  });
});
