/** The specimen shows everything: each kind of block, of run and of note that a report in Markdown can have. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Brief } from '../src/brief/index.ts';
import { buildAll } from './support/build-report.ts';

const folder = fileURLToPath(new URL('../templates/default', import.meta.url));
let analyst: Brief;
let briefs: readonly Brief[];
let warnings: readonly string[];
beforeAll(async () => {
  const text = readFileSync(`${folder}/specimen.md`, 'utf8');
  const { report, built } = await buildAll({ text, folder }, { formats: ['pdf'] });
  briefs = built.map(({ brief }) => brief);
  analyst = built.find(({ audience }) => audience === 'analyst')!.brief;
  const messages = [...report.messages, ...built.flatMap((one) => one.messages)];
  warnings = messages.filter(({ severity }) => severity !== 'info').map(({ reason }) => reason);
});

/** Everything in a brief that says its kind. */
function kindsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value && typeof value.kind === 'string' ? [value.kind] : [];
  return [...own, ...Object.values(value).flatMap(kindsIn)];
}

test.each([
  'addressed', 'byline', 'callout', 'code', 'definitions', 'figure', 'heading', 'list', 'note-call', 'panel', 'paragraph',
  'pull-quote', 'qr', 'quote', 'row', 'rule', 'table', 'text', 'title',
])('a %s', (kind) => {
  expect(briefs.flatMap(({ blocks }) => kindsIn(blocks))).toContain(kind);
}); // biome-ignore format: one look

test.each<[string, RegExp]>([
  ['strong words', /"strong":true/],
  ['emphasis', /"emphasis":true/],
  ['code', /"code":true/],
  ['a link', /"href":"https:/],
  ['words in French', /"lang":"fr"/],
  ['words in Kazakh', /"lang":"kk"/],
  ['headings of the first level', /"depth":1/],
  ['headings of the second', /"depth":2/],
  ['headings of the third', /"depth":3/],
  ['a list from three', /"start":3/],
  ['an item that is done', /"checked":true/],
  ['an item that is not', /"checked":false/],
  ['a total', /"total":true/],
  ['decimals', /"decimal"/],
])('%s', (_what, pattern) => {
  expect(JSON.stringify(analyst.blocks)).toMatch(pattern);
});

test('notes: one called twice, one with two paragraphs, calls from a box and a table', () => {
  const calls = JSON.stringify(analyst.blocks).match(/"kind":"note-call"/g) ?? [];
  expect(analyst.notes).toHaveLength(5);
  expect(calls).toHaveLength(6);
  expect(Math.max(...analyst.notes.map(({ blocks }) => blocks.length))).toBe(2);
});

test('nothing in it is in doubt', () => expect(warnings).toEqual([]));
