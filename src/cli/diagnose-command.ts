import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { match } from '../diagnosis/diagnose.ts';
import { compileKnowledge, type Knowledge } from '../diagnosis/knowledge.ts';
import { setAside } from '../diagnosis/set-aside.ts';
import { FileRefusal } from '../files/file-refusal.ts';
import { scanFile } from '../files/scan/scan-file.ts';
import { type Scene, type Speaker, sceneOf } from '../wording/scene.ts';
import { answerNdjson } from './answer-ndjson.ts';
import { diagnosisText } from './explain/diagnosis-text.ts';
import { explanation } from './explain/explanation.ts';
import { programContent } from './program-content.ts';
import { bytesFrom } from './read-lines.ts';
import { localeOf, localeOption, type Subcommand } from './subcommand.ts';

const options = {
  ndjson: { type: 'boolean', default: false },
  locale: localeOption,
  explain: { type: 'boolean', default: false },
} as const;

export const diagnoseCommand: Subcommand = {
  usage: `Diagnoses logs and messages.

  errata diagnose FILE...    reads files ("-" is standard input, the default)
  errata diagnose TEXT       reads a code or words, where there is no such file
  errata diagnose --ndjson   reads one JSON object a line, {"id", "text", "locale"}

  --locale en|fr   the language of the report; en is the default
  --explain        says why: evidence, what was set aside, how words weigh, how sure they make
  --ndjson         answers each line with one: id, outcome, articles, near, evidence, reason
  --help           this text

Exit codes: 0 an article fits or may fit, 1 none does, 2 unusable input; with --ndjson, 0 when every
line was answered, else 1.`,
  options,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const locale = localeOf(values.locale);
    const content = programContent();
    const knowledge = compileKnowledge(content);
    const scene = sceneOf(content, locale);
    const files = positionals.length > 0 ? positionals : ['-'];
    const report = reporter(knowledge, scene, values.explain);
    let code = 0;
    for (const file of files) {
      try {
        const answered = values.ndjson
          ? answerNdjson(knowledge, file)
          : report(file, files.length > 1);
        code = Math.max(code, await answered);
      } catch (error) {
        const said = error instanceof FileRefusal && scene.say(`file-${error.kind}`);
        const what = file === '-' ? scene.say('standard-input') : file;
        console.error(scene.say('file-problem', { what, why: said || explain(scene, error) }));
        code = unusable;
      }
    }
    return code;
  },
};

const unusable = 2;

/** Reports what a file shows, each of its texts; returns 0 where an article fits or may fit one of them, else 1. */
const reporter =
  (knowledge: Knowledge, scene: Scene, explains: boolean) =>
  async (file: string, isOneOfMany: boolean): Promise<number> => {
    const scanned = await scanFile(knowledge, file, isText(file) ? textOf(file) : bytesFrom(file));
    const outcomes = scanned.map(({ name, reading }) => {
      const outcome = match(knowledge, reading);
      const source = [...(isOneOfMany ? [file] : []), ...(scanned.length > 1 ? [name] : [])].join(
        ', ',
      );
      if (source !== '') console.log(`${source}:`);
      console.log(diagnosisText(scene, outcome));
      if (explains)
        console.log(
          `\n${explanation(knowledge, scene, reading, setAside(knowledge, reading.head))}`,
        );
      return outcome.kind;
    });
    return outcomes.every((kind) => kind === 'unknown') ? 1 : 0;
  };

/** What names no file and cannot be meant for one: "0x800706BE", "the agent does not install". */
const isText = (named: string): boolean =>
  named !== '-' && !/[\\/]|\.[A-Za-z]{2,4}$/.test(named) && !existsSync(named);

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const explain = ({ say }: Speaker, error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return say('file-missing');
  if (code === 'EISDIR') return say('file-folder');
  if (code === 'EACCES') return say('file-denied');
  return message;
};
