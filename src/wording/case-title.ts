import type { Content } from '../content/content.ts';
import { lastArticle, unitOf } from '../guidance/walk/place.ts';
import { choiceWording } from './choice-wording.ts';
import type { Shown } from './shown.ts';
import type { Speaker } from './speaker.ts';

/** What a case is about, in one line: its article or tree, else what was found. May quote the user. */
export const caseTitle = (content: Content, spoken: Speaker, current: Shown): string => {
  const { place, evidence, near, log } = current;
  const last = lastArticle(content, current) ?? '';
  const isOnTheWay = place.at === 'node' || place.at === 'choice';
  const unit = content.units.get(
    isOnTheWay ? unitOf(content, place) || last : last || unitOf(content, place),
  );
  if (unit) return spoken.text(unit.title);
  const isFound = place.at === 'choice' || evidence.length > 0 || near.length > 0 || log;
  return isFound ? choiceWording(spoken, current).title : spoken.say('case-untitled');
};
