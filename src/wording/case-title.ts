import { lastArticle, unitOf } from '../guidance/walk/place.ts';
import type { CaseSnapshot } from './case-snapshot.ts';
import { choiceWording } from './choice-wording.ts';
import type { Scene } from './scene.ts';

/** What a case is about, in one line: its article or tree, else what was found. May quote the user. */
export const caseTitle = (scene: Scene, current: CaseSnapshot): string => {
  const { place, evidence, near, log } = current;
  const last = lastArticle(scene.content, current) ?? '';
  const isOnTheWay = place.at === 'node' || place.at === 'choice';
  const unit = scene.content.units.get(
    isOnTheWay ? unitOf(scene.content, place) || last : last || unitOf(scene.content, place),
  );
  if (unit) return scene.text(unit.title);
  const isFound = place.at === 'choice' || evidence.length > 0 || near.length > 0 || log;
  return isFound ? choiceWording(scene, current).title : scene.say('case-untitled');
};
