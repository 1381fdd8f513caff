// A thread does not inherit the loader that reads TypeScript; with compiled files, start count-part.js itself.
import { register } from 'tsx/esm/api';

register();
await import('./count-part.ts');
