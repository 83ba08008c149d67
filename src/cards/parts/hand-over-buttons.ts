import type { HandOver } from '../../guidance/hand-over/hand-over-state.ts';
import { nodeAt } from '../../guidance/walk/place.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { type Button, button } from '../view.ts';
import { backButton } from './head-of.ts';

/** What the requester can do with a hand-over. `channel`: the team has one to send it to. */
export const handOverButtons = (
  scene: Scene,
  current: CaseSnapshot,
  { state, via }: HandOver,
  channel: boolean,
): Button[] => {
  const { content, say } = scene;
  const node = nodeAt(content, current.place);
  const handed = button(say('handed'), 'handed');
  const edit = button(say('edit'), 'edit');
  const back = backButton(scene, current);
  const continues = node?.kind === 'escalate' && node.next !== undefined;
  const goesOn = (style: Button['style'] = 'default'): Button[] =>
    continues ? [button(say('continue'), 'continue', style)] : [];
  switch (state) {
    case 'draft':
      return [
        button(say('preview'), 'preview', 'positive'),
        ...goesOn(),
        ...(current.trail.length > 0 ? [button(say('worked'), 'worked')] : []),
        ...back,
        ...browseButton(scene, current),
      ];
    case 'preview':
      return [
        ...(channel ? [button(say('send-to-channel'), 'send', 'positive')] : []),
        handed,
        edit,
        ...back,
      ];
    case 'sending':
      return [button(say('try-again'), 'send'), handed, edit];
    case 'undelivered':
      return [
        ...(channel ? [button(say('try-again'), 'send', 'positive')] : []),
        handed,
        edit,
        ...back,
      ];
    case 'sent':
    case 'taken':
      return [
        ...goesOn('positive'),
        button(say('worked'), 'worked'),
        ...(via === 'channel' ? [button(say('withdraw'), 'withdraw')] : []),
        ...back,
        button(say('ticket-summary'), 'send-summary'),
      ];
    case 'resolved':
      return [
        button(say('is-solved'), 'worked', 'positive'),
        button(say('not-solved'), 'reopen'),
        ...goesOn(),
      ];
    case 'withdrawn':
      return [button(say('hand-over-again'), 'edit'), ...back, ...browseButton(scene, current)];
  }
};

/** A case that was handed over before anything was looked at can still be looked at. */
const browseButton = ({ say }: Speaker, { place }: CaseSnapshot): Button[] =>
  place.at !== 'choice' && place.stack.length === 0 ? [button(say('browse'), 'browse')] : [];
