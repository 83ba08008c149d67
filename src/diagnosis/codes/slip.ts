/** How one code becomes another by a single slip of the hand; undefined when it takes more. */
export type Slip = 'transposed' | 'missing' | 'extra' | 'wrong';

export const slips: readonly Slip[] = ['transposed', 'missing', 'extra', 'wrong'];

/** The slip that turns `meant` into `written`; undefined when they are equal or further apart. */
export const slipBetween = (written: string, meant: string): Slip | undefined => {
  if (written === meant) return undefined;
  const shorter = Math.min(written.length, meant.length);
  let same = 0;
  while (same < shorter && written[same] === meant[same]) same += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  if (written.length === meant.length) {
    if (rest(written, same + 1) === rest(meant, same + 1)) return 'wrong';
    const swapped = written[same] === meant[same + 1] && written[same + 1] === meant[same];
    return swapped && rest(written, same + 2) === rest(meant, same + 2) ? 'transposed' : undefined;
  }
  if (written.length + 1 === meant.length)
    return rest(written, same) === rest(meant, same + 1) ? 'missing' : undefined;
  if (written.length === meant.length + 1)
    return rest(written, same + 1) === rest(meant, same) ? 'extra' : undefined;
  return undefined;
};
