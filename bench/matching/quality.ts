import { inColumns } from '../../src/cli/in-columns.ts';
import type { Content } from '../../src/content/content.ts';
import { byGroup, groupOf, type Judged, judge } from '../../tools/evaluation/measure.ts';
import type { Labelled } from '../../tools/evaluation/messages.ts';
import { type System, systems } from './systems.ts';

/** fuse.js takes half a second a message: it gets so many short ones of each group. */
const mostForFuse = 20;
const short = 200;

const judgements = (system: System, content: Content, messages: readonly Labelled[]): Judged[] => {
  const search = system.build(content);
  return messages.map((message) =>
    judge(message, { kind: 'choose', articles: search(message.text), near: [] }),
  );
};

const share = (all: readonly Judged[], passes: (one: Judged) => boolean): string =>
  ((100 * all.filter(passes).length) / all.length).toFixed(1);

/** Right first and right in three; of messages about none of our problems, who got anything. */
const figures = (all: readonly Judged[]): string => {
  if (all.length === 0) return '-';
  if (all[0]?.message.want === 'none') return share(all, ({ shown }) => shown.length > 0);
  return `${share(all, ({ first }) => first)} / ${share(all, ({ three }) => three)}`;
};

/** How well each system matches the labelled messages, as tables. */
export const quality = (content: Content, messages: readonly Labelled[]): string => {
  const forFuse = [...byGroup(messages, groupOf).values()].flatMap((group) => {
    const some = group.filter(({ text }) => text.length < short);
    const every = Math.ceil(some.length / mostForFuse);
    return some.filter((_, at) => at % every === 0);
  });
  const mini = judgements(systems.miniSearch, content, messages);
  const errata = judgements(systems.errata, content, messages);
  const fuse = judgements(systems.fuse, content, forFuse);
  const rows = (part: (one: Judged) => boolean): string[][] => {
    const [ofMini, ofErrata, ofFuse] = [mini, errata, fuse].map((all) =>
      byGroup(all.filter(part), ({ message }) => groupOf(message)),
    );
    return [...(ofErrata ?? [])].sort().map(([group, all]) => {
      const sampled = ofFuse?.get(group) ?? [];
      return [
        group === 'off-topic' ? 'off-topic: gets anything' : group,
        String(all.length),
        `${figures(sampled)} of ${sampled.length}`,
        figures(ofMini?.get(group) ?? []),
        figures(all),
      ];
    });
  };
  const columns = ['', 'messages', 'fuse.js (sample)', 'MiniSearch', 'Errata'];
  return [
    `Right first / right in three, per cent, at ${content.articles.size} articles`,
    inColumns([columns, ...rows(() => true)]).join('\n'),
    'Of these held out, so that Errata was not calibrated on them',
    inColumns([columns, ...rows(({ message }) => message.part === 'held-out')]).join('\n'),
  ].join('\n\n');
};
