import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadContent } from '../content-check/load-content.ts';
import { match } from '../diagnosis/diagnose.ts';
import { compileKnowledge } from '../diagnosis/knowledge.ts';
import { setAside } from '../diagnosis/set-aside.ts';
import { FileRefusal } from '../files/file-refusal.ts';
import { scanFile } from '../files/scan/scan-file.ts';
import { type Speaker, speaker } from '../wording/speaker.ts';
import { answerNdjson } from './answer-ndjson.ts';
import { diagnosisText } from './explain/diagnosis-text.ts';
import { explanation } from './explain/explanation.ts';
import { bytesFrom } from './read-lines.ts';
import { UnusableInput } from './unusable-input.ts';

const usage = `Diagnoses logs and messages.

  npm run --silent diagnose -- FILE...    reads files ("-" is standard input, the default)
  npm run --silent diagnose -- TEXT       reads a code or words, where there is no such file
  npm run --silent diagnose -- --ndjson   reads one JSON object a line, {"id", "text", "locale"}

  --locale en|fr   the language of the report; en is the default
  --explain        says why: evidence, what was set aside, how words weigh, how sure they make
  --help           this text

Exit codes: 0 an article fits or may fit, 1 none does, 2 unusable input; with --ndjson, 0 when every
line was answered.`;

const options = {
  ndjson: { type: 'boolean', default: false },
  locale: { type: 'string', default: 'en' },
  explain: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const unusable = 2;

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { locale } = values;
  if (locale !== 'en' && locale !== 'fr')
    throw new UnusableInput(`--locale ${locale}: must be en or fr`);
  const { content } = loadContent(process.cwd());
  const knowledge = compileKnowledge(content);
  const spoken = speaker(content, locale);
  const files = positionals.length > 0 ? positionals : ['-'];
  const reportFile = async (file: string): Promise<number> => {
    const scanned = await scanFile(knowledge, file, isText(file) ? textOf(file) : bytesFrom(file));
    const outcomes = scanned.map(({ name, reading }) => {
      const outcome = match(knowledge, reading);
      const place = [
        ...(files.length > 1 ? [file] : []),
        ...(scanned.length > 1 ? [name] : []),
      ].join(', ');
      if (place !== '') console.log(`${place}:`);
      console.log(diagnosisText(content, spoken, outcome));
      if (values.explain)
        console.log(
          `\n${explanation(knowledge, spoken, reading, setAside(knowledge, reading.head))}`,
        );
      return outcome.kind;
    });
    return outcomes.every((kind) => kind === 'unknown') ? 1 : 0;
  };
  let code = 0;
  for (const file of files) {
    try {
      const answered = values.ndjson ? answerNdjson(knowledge, file) : reportFile(file);
      code = Math.max(code, await answered);
    } catch (error) {
      const said = error instanceof FileRefusal && spoken.say(`file-${error.kind}`);
      const what = file === '-' ? spoken.say('standard-input') : file;
      console.error(spoken.say('file-problem', { what, why: said || explain(spoken, error) }));
      code = unusable;
    }
  }
  return code;
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

// Whoever reads the output may have enough of it: `diagnose ... | head -1`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${(error as Error).message}\n\n${usage}`);
  process.exitCode = unusable;
}
