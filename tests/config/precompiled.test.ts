import { describe, expect, test, vi } from 'vitest';
import { compileTemplate, loadTemplate, resolveTemplate, templateNames } from '../../src/config/index.ts';

const through = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe.each(templateNames())('%s precompiled', (name) => {
  test.each([
    {},
    { size: 'letter', scale: 'accessible', language: 'kk' },
    { audience: 'press', language: 'fr' },
    { audience: 'minister', scale: 'accessible' },
  ] as const)('is the same after JSON as read from its folder: %j', async (options) => {
    const compiled = through(await compileTemplate(name));
    expect(resolveTemplate(compiled, options)).toEqual(await loadTemplate(name, options));
  });

  test('is small enough to be read at every start', async () => {
    expect(JSON.stringify(await compileTemplate(name)).length).toBeLessThan(40_000);
  });
});

describe('with the module that the bundler puts in', () => {
  test('contract keys need neither yaml nor zod; the result is the same', async () => {
    const compiled = through(await compileTemplate('default'));
    const overrides = [
      { key: 'page.size', value: 'letter', origin: '--set' },
      { key: 'notes.place', value: 'end', origin: '--set' },
      { key: 'links', value: 'list', origin: '--set' },
    ];
    const expected = await loadTemplate('default', { overrides, audience: 'minister' });
    vi.resetModules();
    vi.doMock('../../src/config/precompiled.ts', () => ({ default: { default: compiled } }));
    vi.doMock('yaml', () => {
      throw new Error('yaml was loaded');
    });
    vi.doMock('zod', () => {
      throw new Error('zod was loaded');
    });
    try {
      const config = await import('../../src/config/index.ts');
      expect(await config.loadTemplate('default', { overrides, audience: 'minister' })).toEqual(expected);
      await expect(config.loadTemplate('default', { audience: 'x' })).rejects.toMatchObject({
        diagnostic: { rule: 'audience-unknown' },
      });
      const free = [{ key: 'styles.body.size.standard', value: 11, origin: '--set' }];
      await expect(config.loadTemplate('default', { overrides: free })).rejects.toThrow();
    } finally {
      vi.doUnmock('../../src/config/precompiled.ts');
      vi.doUnmock('yaml');
      vi.doUnmock('zod');
      vi.resetModules();
    }
  });
});
