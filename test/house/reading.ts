import type ts from 'typescript';
import type { TextFile } from '../tools/repository.js';
import { lineOf } from '../tools/syntax.js';

/** A rule about files of `src`. It returns one line for each violation. */
export type HouseRule = (files: readonly TextFile[]) => string[];

/** What a rule says about a place. */
export const said = (node: ts.Node, what: string): string =>
  `${node.getSourceFile().fileName}:${lineOf(node)}: ${what}`;
