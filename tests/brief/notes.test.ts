import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteLabel } from '../../src/brief/note-label.ts';
import { type NotePolicyLike, numbered } from './notes-helper.ts';

const MARKS = ['*', '†', '‡', '§'];
const foot: NotePolicyLike = {
  place: 'foot',
  numbering: 'decimal',
  restart: 'brief',
  tables: 'notes',
  repeats: 'keep',
  marks: MARKS,
};

describe('numberNotes', () => {
  it('numbers by first call; a second call repeats the number', () => {
    const got = numbered([['b', 'a', 'b']], { a: [], b: [] }, foot);
    expect(got.calls).toEqual(['1 first', '2 first', '1']);
    expect(got.notes).toEqual(['1 b', '2 a']);
  });

  it('leaves a note out when it is not called, and a call out when there is no note', () => {
    const got = numbered([['a', 'ghost']], { a: [], unused: [] }, foot);
    expect(got.calls).toEqual(['1 first']);
    expect(got.notes).toEqual(['1 a']);
  });

  it('sets a note that is only called in a note in brackets there, once, without loops', () => {
    const got = numbered([['a']], { a: ['b'], b: ['c', 'a', 'b'], c: [] }, foot);
    expect(got.notes).toEqual(['1 a[b [c]1 again]']);
  });

  it('repeats the number of a note that the text calls too', () => {
    expect(numbered([['a', 'b']], { a: ['b'], b: [] }, foot).notes).toEqual(['1 a2 again', '2 b']);
  });

  it('begins again with each section', () => {
    const got = numbered(
      [
        ['a', 'b'],
        ['c', 'a'],
      ],
      { a: [], b: [], c: [] },
      { ...foot, restart: 'section' },
    );
    // The second section has a note 1 of its own: a note called before is printed again there.
    expect(got.calls).toEqual(['1 first', '2 first', '1 first', '2 first']);
    expect(got.notes).toEqual(['1 a', '2 b', '1 c', '2 a']);
  });

  it('sets notes in the text', () => {
    const got = numbered([['a', 'a']], { a: [] }, { ...foot, place: 'inline' });
    expect(got.text).toBe('x [a]');
    expect(got.notes).toEqual([]);
  });

  it('gives each note that is called one number, in order, whatever the calls', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(
        fc.array(fc.array(ids, { maxLength: 4 }), { maxLength: 4 }),
        fc.dictionary(ids, fc.array(ids, { maxLength: 3 })),
        (calls, notes) => {
          const got = numbered(calls, notes, foot);
          const firsts = got.calls.filter((call) => call.endsWith('first'));
          expect(firsts).toEqual(firsts.map((_call, i) => `${i + 1} first`));
          const called = new Set(calls.flat().filter((id) => Object.hasOwn(notes, id)));
          expect(got.notes.length).toBe(called.size);
        },
      ),
    );
  });
});

describe('noteLabel', () => {
  it.each([
    [1, 'decimal', '1'],
    [26, 'letters', 'z'],
    [27, 'letters', 'aa'],
    [703, 'letters', 'aaa'],
    [4, 'roman', 'iv'],
    [1999, 'roman', 'mcmxcix'],
    [4, 'symbols', '§'],
    [5, 'symbols', '**'],
    [6, 'symbols', '††'],
    [10, 'symbols', '†††'],
  ] as const)('%i in %s', (number, numbering, label) => {
    expect(noteLabel(number, { numbering, marks: MARKS })).toBe(label);
  });
});
