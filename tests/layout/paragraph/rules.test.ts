import { describe, expect, it } from 'vitest';
import { set, style, template, text, texts } from './fixed-width.ts';
import { RULES } from './fixtures/rules.ts';

describe('rules for line ends', () => {
  it.each(RULES.map((c) => [c.rule, c] as const))('%s', (_, { text: value, width, lines, setting }) => {
    expect(texts(value, width, setting)).toEqual(lines);
  });

  it('the rule for the last line holds before a forced break too', () => {
    const runs = [
      text('one two three four five six seven'),
      { kind: 'break', source: [] } as const,
      text('eight'),
    ];
    expect(texts(runs, 28)).toEqual(['one two three four', 'five six seven', 'eight']);
  });
});

describe('hyphens', () => {
  const hyphenating = { style: { ...style, hyphenate: true } };
  /** After every third letter. */
  const anywhere = (word: string): number[] => [...word].map((_, i) => i).filter((i) => i > 0 && i % 3 === 0);
  const lines = (value: string, width: number, setting: object = hyphenating) =>
    set(value, width, setting, anywhere).lines.map((line) => line.text);

  it('only where the line would be under the share of the measure that the template allows', () => {
    // "There were once" is 15 of 20 characters, 75 %; of 18, 83 %.
    expect(lines('There were once misunderstandings among many of the people', 20)[0]).toBe(
      'There were once mis-',
    );
    expect(lines('There were once misunderstandings among many of the people', 18)[0]).toBe(
      'There were once',
    );
  });
  it('not where the style does not allow it', () => {
    expect(lines('There were once misunderstandings among many of the people', 20, {})[0]).toBe(
      'There were once',
    );
  });
  it.each([
    ['a capital', 'There were once Misunderstandings among many of the people'],
    ['an acronym', 'There were once misunderSTANDINGS among many of the people'],
    ['a figure', 'There were once misunderstandings2 among many of the people'],
    ['a hyphen of its own', 'There were once pre-understandings among many of the people'],
  ])('not in a word with %s', (_, value) => {
    expect(lines(value, 20)[0]).toBe('There were once');
  });
  it('asks for the language of the word', () => {
    const asked: string[] = [];
    const runs = [
      text('There were once '),
      text('misunderstandings', { lang: 'fr' }),
      text(' among many of the people'),
    ];
    set(runs, 20, hyphenating, (word, lang) => {
      asked.push(`${word}:${lang}`);
      return [];
    });
    expect(asked).toContain('misunderstandings:fr');
  });
  it('a paragraph that needs none is not looked up', () => {
    let asked = 0;
    set('short words do well on any line that is as wide as this', 20, hyphenating, () => {
      asked++;
      return [];
    });
    expect(asked).toBe(0);
  });
  it('a style that the template does not hyphenate is not looked up even when justified', () => {
    let asked = 0;
    const count = () => {
      asked++;
      return [3];
    };
    set(
      'There were once misunderstandings among all',
      20,
      { style: { ...style, align: 'justified' } },
      count,
    );
    expect(asked).toBe(0);
    expect(template.lines.hyphenateUnder).toBe(0.82);
  });
});
