// A thread that counts its part of a packed register, each time it is told a day. In a browser: `self.onmessage` and `postMessage`.
import { parentPort, workerData } from 'node:worker_threads';
import { weeklyReport } from 'kaechon';
import { registerFromBuffers } from 'kaechon/register';
import { trat2565 } from 'kaechon/trat';

const register = registerFromBuffers(trat2565, workerData);
parentPort.on('message', (options) => parentPort.postMessage(weeklyReport(trat2565, register, options)));
parentPort.postMessage('ready');
