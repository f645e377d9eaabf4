import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/index.ts';
import { digest } from './digest.ts';

const folder = new URL('./fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('what is read out of a report', () => {
  it.each(names)('%s', (name) => {
    const found = digest(readReport(readFileSync(new URL(name, folder), 'utf8'), { path: name }));
    const expected = new URL(name.replace(/\.md$/, '.json'), folder);
    if (process.env.UPDATE) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(existsSync(expected), 'run UPDATE=1 once, then read the file').toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
