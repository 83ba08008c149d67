import assert from 'node:assert/strict';
import { PackageError } from '../../src/app-package/package-error.ts';
import { readValues } from '../../src/app-package/read-values.ts';
import { env } from './env.ts';

/** The problems that a package with this environment is refused for, a line each. */
const problemsOf = (changed: Readonly<Record<string, string | undefined>>): string[] => {
  try {
    readValues({ ...env, ...changed }, '1.2.3');
  } catch (error) {
    assert.ok(error instanceof PackageError);
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
};

describe('values of the app package', () => {
  it('are the variables, the version, and the id of the bot for the app', () => {
    assert.deepEqual(readValues(env, '1.2.3'), {
      ...env,
      VERSION: '1.2.3',
      TEAMS_APP_ID: env.MicrosoftAppId,
    });
  });

  it('take an id of its own for the app', () => {
    const own = '99998888-aaaa-7777-bbbb-6666cccc5555';

    assert.equal(readValues({ ...env, TEAMS_APP_ID: ` ${own} ` }, '1.2.3').TEAMS_APP_ID, own);
  });

  it('leave out everything else of the environment, secrets above all', () => {
    const values = readValues({ ...env, MicrosoftAppPassword: 'Tr0ub4dor' }, '1.2.3');

    assert.doesNotMatch(JSON.stringify(values), /Tr0ub4dor/);
  });

  it('of nothing name every variable that is missing, and how to mend it', () => {
    const problems = problemsOf(Object.fromEntries(Object.keys(env).map((name) => [name, ' '])));

    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['MicrosoftAppId', 'DEVELOPER_NAME', 'WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'],
    );
    for (const problem of problems) assert.match(problem, /: is missing: set it to the \w/);
  });

  for (const name of ['WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'])
    for (const url of ['http://contoso.example', 'contoso.example', 'https:contoso', 'https://'])
      it(`refuse ${url} as ${name}`, () => {
        const [problem, ...others] = problemsOf({ [name]: url });

        assert.match(`${problem}`, new RegExp(`^${name}: must be the https:// address of`));
        assert.deepEqual(others, []);
      });

  for (const id of ['errata', '00000000-0000-0000-0000-000000000000', `{${env.MicrosoftAppId}}`])
    it(`refuse ${id} as an id`, () => {
      const problems = problemsOf({ MicrosoftAppId: id, TEAMS_APP_ID: id });

      assert.equal(problems.length, 2);
      assert.match(`${problems[0]}`, /^MicrosoftAppId: must be .* a GUID/);
      assert.match(`${problems[1]}`, /^TEAMS_APP_ID: must be a GUID/);
    });

  it('refuse a name that Teams would cut off', () => {
    assert.deepEqual(problemsOf({ DEVELOPER_NAME: 'x'.repeat(32) }), []);
    assert.match(`${problemsOf({ DEVELOPER_NAME: 'x'.repeat(33) })}`, /^DEVELOPER_NAME: must be/);
  });
});
