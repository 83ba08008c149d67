import assert from 'node:assert/strict';
import {
  type AllowedHosts,
  allowedAddress,
  teamsFileHosts,
} from '../../src/files/allowed-hosts.ts';
import { FileRefusal } from '../../src/files/file-refusal.ts';

const withLoopback: AllowedHosts = { ...teamsFileHosts, loopback: true };

describe('the address of a file', () => {
  for (const address of [
    'https://contoso-my.sharepoint.com/personal/x/download.aspx?UniqueId=1&tempauth=a.b',
    'https://sharepoint.com/',
    'https://eu.svc.ms/file',
    'https://CONTOSO.SharePoint.com:443/a',
  ])
    it(`may be ${address}`, () => {
      assert.equal(allowedAddress(address, teamsFileHosts).protocol, 'https:');
    });

  for (const address of [
    'http://contoso.sharepoint.com/a',
    'https://contoso.sharepoint.com:8443/a',
    'https://user@contoso.sharepoint.com/a',
    'https://:secret@contoso.sharepoint.com/a',
    'https://notsharepoint.com/a',
    'https://sharepoint.com.example.org/a',
    'https://contoso.sharepoint.com.',
    'https://example.org/sharepoint.com',
    'https://example.org\\@contoso.sharepoint.com/',
    'https://169.254.169.254/latest',
    'https://127.0.0.1/a',
    'https://localhost/a',
    'https://[::1]/a',
    'file:///etc/passwd',
    'ftp://contoso.sharepoint.com/a',
    'data:text/plain,95107',
    '//contoso.sharepoint.com/a',
    'nonsense',
    '',
  ])
    it(`may not be "${address}"`, () => {
      assert.throws(() => allowedAddress(address, teamsFileHosts), new FileRefusal('foreign-host'));
    });

  it('may be of this machine where that is allowed', () => {
    for (const address of ['http://127.0.0.1:3979/a', 'http://localhost:80/', 'https://[::1]:1/'])
      assert.equal(allowedAddress(address, withLoopback).href, new URL(address).href);
  });

  it('may not be of another machine where this one is allowed', () => {
    for (const address of [
      'http://contoso.sharepoint.com/a',
      'http://example.org/',
      'http://127.0.0.1.example.org/',
      'http://user@127.0.0.1/',
      'file://localhost/etc/passwd',
    ])
      assert.throws(() => allowedAddress(address, withLoopback), new FileRefusal('foreign-host'));
  });
});
