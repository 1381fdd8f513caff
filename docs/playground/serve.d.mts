import type { Server } from 'node:http';

export declare function serveSite(port: number, base?: string): Promise<Server>;
