import * as z from 'zod';
import { metaShape, projectShape } from './brief.ts';
import { templateShape } from './template.ts';

const { apiVersion: _version, description: _description, extends: _base, ...overridable } = templateShape;

/** Keys of a template that a brief may set for itself. */
export const OVERRIDES = [...Object.keys(overridable), 'strings'];

/**
 * A file `brief.yaml`. Template keys may stand beside its own; they are checked once they are laid over the
 * template, each at its own place.
 */
export const briefFile = z
  .strictObject({
    ...projectShape,
    ...metaShape,
    ...(Object.fromEntries(OVERRIDES.map((key) => [key, z.unknown().optional()])) as Record<
      string,
      z.ZodOptional<z.ZodUnknown>
    >),
  })
  .describe('What is made of a report');
