/// <reference lib="webworker" />
/* Counts a part of the register. It is told the part first, and again when households changed; then what to count. */
import { packRegister, type RegisterBuffers, registerFromBuffers } from 'kaechon/register';
import { programme } from '../shared/protocol.js';
import { type AskedReports, countDays } from './figures.js';

declare const self: DedicatedWorkerGlobalScope;

let register = packRegister(programme, []);

self.addEventListener('message', ({ data }: MessageEvent<RegisterBuffers | AskedReports>) => {
  if ('pages' in data) register = registerFromBuffers(programme, data);
  else self.postMessage(countDays(register, data));
});
