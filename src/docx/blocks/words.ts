/** Words of text runs, anywhere in blocks. */
export function wordsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, child) => sum + wordsIn(child), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('kind' in value && value.kind === 'text')
    return (String((value as { value?: unknown }).value).match(/\S+/g) ?? []).length;
  return Object.entries(value).reduce(
    (sum, [key, child]) => (key === 'source' ? sum : sum + wordsIn(child)),
    0,
  );
}
