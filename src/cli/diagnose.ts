import { parseArgs } from 'node:util';
import { speaker } from '../cards/say.ts';
import { loadContent } from '../content/load.ts';
import { compileKnowledge } from '../diagnosis/knowledge.ts';
import { match } from '../diagnosis/match.ts';
import { setAside } from '../diagnosis/set-aside.ts';
import { FileRefusal } from '../files/file-refusal.ts';
import { scanFile } from '../files/scan-file.ts';
import { explanation } from './explanation.ts';
import { answerNdjson } from './ndjson.ts';
import { bytesOf } from './read-lines.ts';
import { report } from './report.ts';
import { UnusableInput } from './unusable-input.ts';

const usage = `Diagnoses logs and messages.

  npm run --silent diagnose -- FILE...    reads files ("-" is standard input, the default)
  npm run --silent diagnose -- --ndjson   reads one JSON object a line, {"id", "text", "locale"}

  --locale en|fr   the language of the report
  --explain        says why: evidence, what was set aside, how words weigh, how sure they make
  --help           this text

Exit codes: 0 known, 1 unknown, 2 unusable input; with --ndjson, 0 when every line was answered.`;

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
    const scanned = await scanFile(knowledge, file, bytesOf(file));
    const outcomes = scanned.map(({ name, reading }) => {
      const outcome = match(knowledge, reading);
      const place = [
        ...(files.length > 1 ? [file] : []),
        ...(scanned.length > 1 ? [name] : []),
      ].join(', ');
      if (place !== '') console.log(`${place}:`);
      console.log(report(content, spoken, outcome));
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
      console.error(`${file}: ${said || explain(error)}`);
      code = unusable;
    }
  }
  return code;
};

const explain = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder: name the files in it';
  if (code === 'EACCES') return 'this file may not be read: check its permissions';
  return message;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${explain(error)}\n\n${usage}`);
  process.exitCode = unusable;
}
