const mostRemembered = 1000;

/** Tells what comes for the first time: Teams delivers an activity again when its answer was late. */
export const createSeen = (): ((key: string) => boolean) => {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    if (seen.size >= mostRemembered) seen.delete(seen.values().next().value as string);
    seen.add(key);
    return true;
  };
};
