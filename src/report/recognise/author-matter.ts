import type { Author } from '../types.ts';
import type { FrontMatterValue } from './front-matter.ts';
import { isPersonName, splitNames } from './names.ts';

/** Authors of a front matter: `author` or `authors`, a text, a list, or objects with name, affiliation, email. */
export function authorsOfFrontMatter(values: readonly FrontMatterValue[]): {
  authors: Author[];
  used: ReadonlySet<FrontMatterValue>;
} {
  const used = new Set<FrontMatterValue>();
  const authors: Author[] = [];
  const objects = new Map<string, { -readonly [K in keyof Author]: Author[K] }>();
  for (const value of values) {
    const [root, key] = value.path.split('.') as [string, string?];
    if (!/^(?:authors?|auteurs?|autor(?:es|en|in)?|by|creators?|автор(?:ы|лар)?)$/u.test(root)) continue;
    if (key === undefined) {
      used.add(value);
      authors.push(...named(value));
      continue;
    }
    const field = /^(?:name|full_?name)$/.test(key)
      ? 'name'
      : /^(?:affiliation|affiliations|organi[sz]ation|institution|institute)$/.test(key)
        ? 'affiliation'
        : /^e?-?mail$/.test(key)
          ? 'email'
          : undefined;
    if (!field) continue;
    used.add(value);
    const id = `${root}.${value.item}`;
    const draft = objects.get(id) ?? { name: '', source: [] };
    draft[field] = draft[field] ? `${draft[field]}, ${value.text}` : value.text;
    draft.source = [...draft.source, ...value.source];
    objects.set(id, draft);
  }
  authors.push(...[...objects.values()].filter((author) => author.name !== ''));
  return { authors, used };
}

/** One value may hold several names; what is no person's name (an office, a mononym) is an author as it stands. */
function named({ text, source }: FrontMatterValue): Author[] {
  const address = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text);
  if (address) return [{ name: address[1]!, email: address[2]!, source }];
  if (isPersonName(text)) return [{ name: text, source }];
  const names = splitNames(text);
  return names.length > 0 ? names.map((name) => ({ ...name, source })) : [{ name: text, source }];
}
