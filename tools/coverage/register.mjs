import { register } from 'node:module';

// In place of tsx, which gives each file two scripts of one name: V8 then counts in both as if they were one.
register('./strip-types.mjs', import.meta.url);
