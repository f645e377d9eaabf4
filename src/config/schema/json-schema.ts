import * as z from 'zod';
import { audience } from './audience.ts';
import { metaShape, projectShape } from './brief.ts';
import { OVERRIDES } from './brief-file.ts';
import { shareRepeats } from './share-repeats.ts';
import { strings } from './strings.ts';
import { template, templateShape } from './template.ts';

/** A JSON Schema, draft 7. */
export type JsonSchema = { readonly [Key: string]: unknown };

/** Names of the files that people write, each with its schema. */
export const SCHEMA_NAMES = ['template', 'audience', 'strings', 'brief'] as const;
/** One of {@link SCHEMA_NAMES}. */
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const overridable = Object.fromEntries(
  Object.entries(templateShape).filter(([key]) => OVERRIDES.includes(key)),
);

/**
 * JSON Schemas (draft 7) of the files that people write, for editors. They come from the schemas that check the
 * files; no key is required and null is allowed in the files of a template, since a file may lie over another.
 */
export function jsonSchemas(): Record<SchemaName, JsonSchema> {
  const look = layer(draft7(template));
  const labels = layer(draft7(strings));
  const own = draft7(z.strictObject({ ...projectShape, ...metaShape }));
  const overrides = layer(draft7(z.strictObject(overridable)));
  const properties = {
    ...(own.properties as object),
    ...(overrides.properties as object),
    strings: {
      description: 'Labels by language, where they differ from the template',
      type: 'object',
      additionalProperties: withoutHead(labels),
    },
  };
  return {
    template: titled(look, 'Briefwright: template.yaml'),
    audience: titled(layer(draft7(audience)), 'Briefwright: audiences/*.yaml'),
    strings: titled(labels, 'Briefwright: strings/*.yaml'),
    brief: titled({ ...own, properties }, 'Briefwright: brief.yaml'),
  };
}

const draft7 = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' }) as JsonSchema;

const titled = (schema: JsonSchema, title: string): JsonSchema => {
  const { $schema, ...rest } = schema;
  return shareRepeats({ $schema, title, ...rest });
};

const withoutHead = ({ $schema: _head, ...rest }: JsonSchema): JsonSchema => rest;

/** A schema of a file that lies over another: nothing required, any value of a map may be null (reset). */
function layer(schema: JsonSchema): JsonSchema {
  const { required: _required, properties, additionalProperties, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(properties ? { properties: mapValues(properties as Record<string, JsonSchema>, nullable) } : {}),
    ...(isSchema(additionalProperties)
      ? { additionalProperties: nullable(additionalProperties) }
      : additionalProperties === undefined
        ? {}
        : { additionalProperties }),
    // alternatives of one value (one for each scale) keep what they require
    ...(anyOf === undefined ? {} : { anyOf }),
  };
}

function nullable(schema: JsonSchema): JsonSchema {
  const { description, ...rest } = layer(schema);
  const alternatives = Array.isArray(rest.anyOf) ? (rest.anyOf as JsonSchema[]) : [rest];
  return { description, anyOf: [...alternatives, { type: 'null' }] };
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const mapValues = (all: Record<string, JsonSchema>, change: (value: JsonSchema) => JsonSchema) =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));
