import { BoundedMap } from '../bounded-map.ts';

const mostRemembered = 1000;

/** Tells what comes for the first time: Teams delivers an activity again when its answer was late. */
export const createSeen = (): ((key: string) => boolean) => {
  const seen = new BoundedMap<string, true>(mostRemembered);
  return (key) => {
    if (seen.has(key)) return false;
    seen.set(key, true);
    return true;
  };
};
