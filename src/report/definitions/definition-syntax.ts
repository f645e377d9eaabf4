/** A module of the bundle by itself, loaded for texts that have definition lists (src/build/vendor.mjs). */

import { defList } from 'micromark-extension-definition-list';
import type { Extension } from 'micromark-util-types';

/** micromark's extension for definition lists. */
export const definitionSyntax = (): Extension => defList;
