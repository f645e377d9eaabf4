import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STRING_NAMES, STYLE_NAMES, templateJsonSchemas, WORD_STYLE_NAMES } from '../../src/config/index.ts';

type Schema = Readonly<Record<string, unknown>>;
const schemas = await templateJsonSchemas();
const folder = new URL('../../templates/schema/', import.meta.url);
const write = (schema: Schema): string => `${JSON.stringify(schema, null, 1)}\n`;

test.each(Object.entries(schemas))(
  'templates/schema/%s.json is up to date (UPDATE=1 writes it)',
  (name, schema) => {
    const file = new URL(`${name}.json`, folder);
    if (process.env.UPDATE) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, write(schema));
    }
    expect(readFileSync(file, 'utf8')).toBe(write(schema));
  },
);

test.each(Object.entries(schemas))('every key of %s says what it is', (_name, schema) => {
  const silent: string[] = [];
  let keys = 0;
  const visit = (part: unknown, at: string): void => {
    if (Array.isArray(part)) part.forEach((inner, index) => void visit(inner, `${at}/${index}`));
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    for (const [key, inner] of Object.entries((part as Schema).properties ?? {})) {
      keys += 1;
      const { description } = inner as { description?: unknown };
      if (typeof description !== 'string' || description.length < 3) silent.push(`${at}.${key}`);
    }
    for (const [key, inner] of Object.entries(part)) visit(inner, `${at}/${key}`);
  };
  visit(schema, '');
  expect(silent).toEqual([]);
  expect(keys).toBeGreaterThan(15);
});

/** Follows references and the alternatives with null. */
function open(schema: Schema, root: Schema): Schema {
  const [only] = (schema.allOf as Schema[] | undefined) ?? [];
  if (only) {
    const name = String(only.$ref).split('/').at(-1)!;
    return open((root.definitions as Record<string, Schema>)[name]!, root);
  }
  const options = (schema.anyOf as Schema[] | undefined)?.filter(({ type }) => type !== 'null');
  return options?.length === 1 ? open(options[0]!, root) : schema;
}
const at = (root: Schema, ...path: string[]): Schema =>
  path.reduce<Schema>(
    (schema, key) => open((schema.properties as Record<string, Schema>)[key]!, schemas.template),
    root,
  );

test('the schemas know every style and label, refuse other keys and require none', () => {
  const template = schemas.template;
  expect(Object.keys(at(template, 'styles').properties as object)).toEqual([...STYLE_NAMES]);
  expect(Object.keys(at(template, 'word', 'styles').properties as object)).toEqual([...WORD_STYLE_NAMES]);
  expect(Object.keys(schemas.strings.properties as object)).toEqual([...STRING_NAMES]);
  for (const schema of [template, at(template, 'page'), at(template, 'styles', 'title'), schemas.audience]) {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toBeUndefined();
  }
});

test('values are described as people write them', () => {
  const title = at(schemas.template, 'styles', 'title');
  const [both, byScale] = at(title, 'size').anyOf as [Schema, Schema];
  const forms = both.anyOf as Schema[];
  expect(forms.map(({ type }) => type)).toEqual(['number', 'string']);
  const pattern = new RegExp(String(forms[1]?.pattern));
  expect(['11pt', '1.4em', '24mm', '1.5U', '-0.3pt'].every((text) => pattern.test(text))).toBe(true);
  expect(['11px', '11 pt', 'pt', '1,5mm'].some((text) => pattern.test(text))).toBe(false);
  expect(open(byScale, schemas.template).required).toEqual(['standard', 'accessible']);
  expect(at(schemas.template, 'notes', 'place').enum).toEqual(['foot', 'end', 'margin', 'inline', 'none']);
  expect(schemas.brief.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(Object.keys(schemas.brief.properties as object)).toEqual(
    expect.arrayContaining(['report', 'audiences', 'title', 'series', 'page', 'notes', 'links', 'strings']),
  );
});
