import { parseArgs } from 'node:util';
import { speaker } from '../cards/say.ts';
import { loadContent } from '../content/load.ts';
import { compileKnowledge, type Knowledge } from '../diagnosis/knowledge.ts';
import { match } from '../diagnosis/match.ts';
import type { Reading } from '../diagnosis/reading.ts';
import { Scanner } from '../diagnosis/scanner.ts';
import { setAside } from '../diagnosis/set-aside.ts';
import { encodingOf } from './encoding.ts';
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
  const files = positionals.length > 0 ? positionals : ['-'];
  const reportFile = async (file: string): Promise<number> => {
    const reading = await scanFile(knowledge, file);
    const outcome = match(knowledge, reading);
    if (files.length > 1) console.log(`${file}:`);
    console.log(report(content, speaker(content, locale), outcome));
    if (values.explain) {
      const aside = setAside(knowledge, reading.head);
      console.log(`\n${explanation(knowledge, speaker(content, locale), reading, aside)}`);
    }
    return outcome.kind === 'unknown' ? 1 : 0;
  };
  let code = 0;
  for (const file of files) {
    try {
      const answered = values.ndjson ? answerNdjson(knowledge, file) : reportFile(file);
      code = Math.max(code, await answered);
    } catch (error) {
      console.error(`${file}: ${explain(error)}`);
      code = unusable;
    }
  }
  return code;
};

const scanFile = async (knowledge: Knowledge, file: string): Promise<Reading> => {
  let scanner: Scanner | undefined;
  for await (const chunk of bytesOf(file)) {
    scanner ??= new Scanner(knowledge, encodingOf(chunk));
    scanner.push(chunk);
  }
  const reading = scanner?.end();
  if (!reading) throw new UnusableInput('there is no text in it');
  return reading;
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
