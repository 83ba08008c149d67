/** A moment as cards and summaries write it, before the word UTC: 2026-11-22 09:00. */
export const utcTime = (moment: string): string => moment.slice(0, 16).replace('T', ' ');
