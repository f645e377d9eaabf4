import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose, makePlan } from '../../src/brief/index.ts';
import { AUDIENCES, noImages, outline, read, templateFor } from './helpers.ts';

const folder = new URL('fixtures/', import.meta.url);
const report = read(readFileSync(new URL('river.md', folder), 'utf8'));

describe('briefs of one report, everything within bounds selected', () => {
  it.each(AUDIENCES)('%s', async (name) => {
    const template = await templateFor(name);
    const plan = makePlan(report, template.audiences[name]!, template, noImages);
    const selection = new Set(plan.steps.filter(({ level }) => level < 3).flatMap(({ ids }) => ids));
    const got = outline(compose(plan, selection));
    const file = new URL(`river.${name}.txt`, folder);
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, got);
    expect(got).toBe(readFileSync(file, 'utf8'));
  });
});
