import type { Article } from '../content/article.ts';
import { codeName } from './code-name.ts';
import type { Speaker } from './scene.ts';

const mostExitCodes = 4;

/** The codes of an article as people know them: "ErrorID 95107 (EP0858)", "exit code 511, 514". */
export const codesOfArticle = (speaker: Speaker, { symptoms }: Article): string => {
  const exitCodes = [
    ...new Set([...symptoms.vss.flatMap((one) => one.exitCodes), ...symptoms.exitCodes]),
  ];
  const more = exitCodes.length > mostExitCodes ? '…' : '';
  const code = `${exitCodes.slice(0, mostExitCodes).join(', ')}${more}`;
  return [
    ...symptoms.errorIds.map(({ id, processServer }) => {
      const name = codeName(speaker, { kind: 'errorId', code: id });
      return processServer ? `${name} / ${processServer.code}` : name;
    }),
    ...symptoms.vss.map(({ hresult }) => codeName(speaker, { kind: 'hresult', code: hresult })),
    ...(exitCodes.length > 0 ? [codeName(speaker, { kind: 'exitCode', code })] : []),
  ].join(', ');
};
