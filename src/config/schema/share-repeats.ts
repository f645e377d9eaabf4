import type { JsonSchema } from './json-schema.ts';

/** Shorter schemas than this (characters of JSON) are not worth a definition. */
const SHORTEST = 160;

/**
 * Moves parts of a JSON Schema that stand in it more than once into `definitions`, so that a file of a megabyte
 * becomes one of some kilobytes. A description stays at its place, beside `allOf`, where editors show it.
 */
export function shareRepeats(schema: JsonSchema): JsonSchema {
  const counts = new Map<string, number>();
  visit(schema, counts);
  const definitions: Record<string, unknown> = {};
  const names = new Map<string, string>();
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (!isSchema(value)) return value;
    const key = keyOf(value);
    if (key.length < SHORTEST || (counts.get(key) ?? 0) < 2) return mapValues(value, replace);
    const { description, ...rest } = value;
    let name = names.get(key);
    if (name === undefined) {
      name = `shared${names.size + 1}`;
      names.set(key, name);
      definitions[name] = mapValues(rest, replace);
    }
    return {
      ...(description === undefined ? {} : { description }),
      allOf: [{ $ref: `#/definitions/${name}` }],
    };
  };
  const { $schema, title, description, ...rest } = schema;
  const shared = mapValues(rest, replace);
  return { $schema, title, description, ...shared, definitions };
}

/** Counts every part that says what a value must be; maps of properties are not such parts. */
function visit(value: unknown, counts: Map<string, number>): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, counts);
  } else if (isSchema(value)) {
    const key = keyOf(value);
    if (key.length >= SHORTEST) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const inner of Object.values(value)) visit(inner, counts);
  }
}

/** What makes two schemas the same: everything but the description. Maps of properties get no key. */
function keyOf(schema: JsonSchema): string {
  if (!('type' in schema || 'anyOf' in schema) || typeof schema.type === 'object') return '';
  const { description: _description, ...rest } = schema;
  return JSON.stringify(rest);
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const mapValues = (all: JsonSchema, change: (value: unknown) => unknown): JsonSchema =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));
