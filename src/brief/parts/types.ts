import type { Scope } from '../scope.ts';
import type { Block } from '../types.ts';

/** Composes one part of a brief; no blocks = the part vanishes with its label. */
export type PartComposer = (scope: Scope) => readonly Block[];
