import { parseArgs } from 'node:util';
import { serve } from '../serve.ts';
import { programFolder, type Subcommand } from './subcommand.ts';

export const serveCommand: Subcommand = {
  usage: `Serves until it is told to end (SIGTERM, SIGINT): Teams where MicrosoftAppId is set, else the try-it page,
to this machine alone. PORT chooses the port (3978); docs/administrator.md names all settings.

  errata serve

  --help   this text

Exit codes: 0 ended as told; 1 not all was written, or a second signal came; 2 a setting, the content, the
store or the port is not usable.`,
  options: {},
  run: async (args) => {
    parseArgs({ args, options: {} });
    await serve(programFolder);
    return 0;
  },
};
