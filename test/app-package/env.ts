/** What the command needs to build a package. */
export const env = {
  MicrosoftAppId: '00001111-aaaa-2222-bbbb-3333cccc4444',
  DEVELOPER_NAME: 'Contoso',
  WEBSITE_URL: 'https://contoso.example/errata',
  PRIVACY_URL: 'https://contoso.example/privacy',
  TERMS_URL: 'https://contoso.example/terms',
} as const;
