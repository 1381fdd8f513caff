/* The thread that hides what is small in reports: it is given them with all that was published before, and answers once. */
import { parentPort, workerData } from 'node:worker_threads';
import { hide } from './hide.js';

parentPort?.postMessage(hide(workerData));
