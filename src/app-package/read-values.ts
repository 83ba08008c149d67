import { PackageError } from './package-error.ts';

/** What the manifest leaves open, by the name that stands there as `{{name}}`. */
export type Values = Readonly<Record<string, string>>;

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const address = /^https:\/\/\S{1,2000}$/i;

const isId = (text: string): boolean => guid.test(text) && /[1-9a-f]/i.test(text);
const isAddress = (text: string): boolean => address.test(text) && URL.canParse(text);
/** The schema's limit for the name of a developer. */
const isName = (text: string): boolean => text.length <= 32;

const variables = [
  [
    'MicrosoftAppId',
    isId,
    "the Application (client) ID of the bot's registration, a GUID that is not all zeros",
  ],
  ['DEVELOPER_NAME', isName, 'the name of whoever provides the app, of 32 characters at most'],
  ['WEBSITE_URL', isAddress, 'the https:// address of a page about the app or its support'],
  ['PRIVACY_URL', isAddress, 'the https:// address of your privacy statement'],
  ['TERMS_URL', isAddress, 'the https:// address of your terms of use'],
] as const;

/**
 * Reads from environment variables what the manifest leaves open; its version is passed in. The app
 * has the id of its bot unless TEAMS_APP_ID gives it another. Throws PackageError with all problems.
 */
export const readValues = (
  env: Readonly<Record<string, string | undefined>>,
  version: string,
): Values => {
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const values: Record<string, string> = { VERSION: version };
  const problems: string[] = [];
  for (const [name, isGood, what] of variables) {
    const given = value(name);
    if (given === undefined) problems.push(`${name}: is missing: set it to ${what}`);
    else if (!isGood(given)) problems.push(`${name}: must be ${what}`);
    else values[name] = given;
  }
  const own = value('TEAMS_APP_ID');
  if (own !== undefined && !isId(own))
    problems.push('TEAMS_APP_ID: must be a GUID: unset it, and the app has the id of its bot');
  if (problems.length > 0) throw new PackageError(problems);
  return { ...values, TEAMS_APP_ID: own ?? `${values.MicrosoftAppId}` };
};
