import assert from 'node:assert/strict';
import { commandOf } from '../../../src/guidance/respond/commands.ts';
import { guide } from '../../test-content.ts';

describe('typed commands', () => {
  const said: [string, string][] = [
    ['help', 'help'],
    ['aide', 'help'],
    ['?', 'help'],
    ['HELP!', 'help'],
    ['browse', 'browse'],
    ['parcourir', 'browse'],
    ['back', 'back'],
    ['Retour.', 'back'],
    ['restart', 'restart'],
    ['recommencer', 'restart'],
    ['français', 'french'],
    ['francais', 'french'],
    ['English', 'english'],
    ['anglais', 'english'],
    ['all steps', 'steps'],
    ['toutes les étapes', 'steps'],
    ['escalate', 'escalate'],
    ['escalader', 'escalate'],
    ['it worked', 'worked'],
    ['ça a marché', 'worked'],
    ["it didn't help", 'failed'],
    ["ça n'a pas aidé", 'failed'],
  ];
  for (const [text, command] of said)
    it(`are known in both languages, any case, accents or not: "${text}"`, () => {
      assert.equal(commandOf(guide.commands, text), command);
    });

  for (const text of [
    'please go back to the start of it',
    'the restart failed',
    '',
    '95107',
    'help '.repeat(30),
  ])
    it(`are whole messages, which ${JSON.stringify(text.slice(0, 40))} is not`, () => {
      assert.equal(commandOf(guide.commands, text), undefined);
    });

  it('mean one thing each', () => {
    const { commands } = guide.content.lists;
    const words = commands.flatMap(({ words: { en, fr } }) => [...new Set([...en, ...fr])]);
    const folded = commands.flatMap(({ id, words: { en, fr } }) =>
      [...en, ...fr].map((word) => commandOf(guide.commands, word) === id),
    );

    assert.ok(words.length > 0);
    assert.ok(folded.every(Boolean));
  });
});
