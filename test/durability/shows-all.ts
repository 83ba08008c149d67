import assert from 'node:assert/strict';
import { pseudonym } from '../../src/records/keys.ts';
import type { StoredCase } from '../../src/records/stored-case.ts';
import { cardOf, send } from './answer.ts';
import type { Script } from './play.ts';

/** Asks an instance for the card of every case, in the conversation that it is in. */
export const showsAll = async (
  address: string,
  cases: readonly StoredCase[],
  scripts: readonly Script[],
): Promise<void> => {
  const said = new Map(
    scripts.flat().map((line) => {
      const { from, recipient, conversation, channelId, serviceUrl } = JSON.parse(line);
      return [
        pseudonym(conversation.id),
        { from, recipient, conversation, channelId, serviceUrl, locale: 'en-US' },
      ] as const;
    }),
  );
  for (const {
    conversation,
    case: { id },
  } of cases) {
    const data = { case: id, version: 0, choose: 'here' };
    const press = {
      ...said.get(conversation),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'choose', data } },
    };
    const card = cardOf(await send(address, JSON.stringify(press)));
    assert.ok(JSON.stringify(card).includes(`"case":"${id}"`), `the case ${id} is not shown`);
  }
};
