import type { Server } from 'node:http';

export declare function serveSite(port: number): Promise<Server>;
