/** Each scar has a fixture `NAME.in.txt` (Markdown that no formatter may touch); `NAME.out.txt` beside it holds the healed Markdown, messages and set-aside words. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { healMarkdown } from './markdown.ts';

const folder = new URL('./fixtures/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.in.txt'))
  .map((name) => name.slice(0, -'.in.txt'.length));

describe('heals each scar as its fixture says', () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(`${name}.in.txt`, folder), 'utf8');
    const { markdown, messages, setAside } = healMarkdown(text, `${name}.md`);
    const said = messages.map(
      (m) => `${m.line}:${m.column} ${m.fatal === false ? 'warning' : 'info'} ${m.ruleId} ${m.reason}`,
    );
    const aside = setAside.map(
      ({ reason, text: words, source }) => `${source.map((p) => p.start.line).join(',')} ${reason}: ${words}`,
    );
    const summary = [markdown, '--- messages', ...said, '--- set aside', ...aside, ''].join('\n');
    const expected = new URL(`${name}.out.txt`, folder);
    if (process.env.UPDATE) writeFileSync(expected, summary);
    expect(summary).toBe(readFileSync(expected, 'utf8'));
  });
});
