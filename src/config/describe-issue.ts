import type * as z from 'zod';
import type { RuleId } from '../diagnostics.ts';
import { CONTRACT } from './contract.ts';
import { nearest } from './nearest.ts';
import type { Origin } from './origin.ts';
import { keysAt } from './schema/keys.ts';
import { keyOriginAt, originAt, type Tree, valueAt } from './tree.ts';

/** One thing wrong, in our words. */
export interface Described {
  readonly rule: RuleId;
  readonly reason: string;
  readonly fix: string;
  readonly origin: Origin;
  /** A key that is not there; often only because it is spelt wrong, which is then said first. */
  readonly missing?: true;
}
type Issue = z.core.$ZodIssue;

/** Puts an issue of zod into whole sentences with its place; an issue may hold several things. */
export function describeIssue(schema: z.ZodType, tree: Tree, issue: Issue): Described[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(schema, tree, issue.path, key));
  }
  if (issue.code === 'invalid_union') {
    const inner = insideUnion(tree, issue);
    if (inner) return inner.flatMap((deeper) => describeIssue(schema, tree, deeper));
  }
  if (issue.code === 'invalid_key') return [invalidKey(tree, issue.path, issue.issues)];
  if (valueAt(tree, issue.path) === undefined) return [missing(tree, issue.path)];
  return [wrongValue(tree, issue)];
}

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.');

function unknownKey(schema: z.ZodType, tree: Tree, path: readonly PropertyKey[], key: string): Described {
  const known = keysAt(schema, path);
  const elsewhere = Object.keys(CONTRACT).find((whole) => whole.endsWith(`.${key}`));
  const near = nearest(key, known);
  const close = near === undefined ? elsewhere : dotted([...path, near]);
  return {
    rule: 'config-key-unknown',
    reason: `“${dotted([...path, key])}” is not a key`,
    fix: close ? `Did you mean “${close}”?` : `Take it out; the keys here are ${known.join(', ')}`,
    origin: keyOriginAt(tree, [...path, key]),
  };
}

function invalidKey(tree: Tree, path: readonly PropertyKey[], issues: readonly Issue[]): Described {
  return {
    rule: 'config-key-unknown',
    reason: `“${dotted(path)}” cannot be a name here`,
    fix: `Use ${issues[0]?.message ?? 'another name'}`,
    origin: keyOriginAt(tree, path),
  };
}

function missing(tree: Tree, path: readonly PropertyKey[]): Described {
  return {
    rule: 'config-invalid',
    reason: `“${dotted(path)}” is missing`,
    fix: 'Give it a value, or extend a template that has one (a null takes an inherited value away)',
    origin: originAt(tree, path),
    missing: true,
  };
}

function wrongValue(tree: Tree, issue: Issue): Described {
  const value = valueAt(tree, issue.path);
  const expected = expectation(issue);
  const close =
    issue.code === 'invalid_value' && value?.kind === 'scalar'
      ? nearest(String(value.value), issue.values.map(String))
      : undefined;
  return {
    rule: 'config-invalid',
    reason: `“${dotted(issue.path)}” is ${shown(value)}, which is not ${expected}`,
    fix: close ? `Did you mean “${close}”?` : `Write ${expected}`,
    origin: originAt(tree, issue.path),
  };
}

/** The issues of the alternative that the value has the form of; none if it has the form of none. */
function insideUnion(tree: Tree, issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | undefined {
  const codes = ['invalid_type', 'invalid_union'];
  if (valueAt(tree, issue.path)?.kind !== 'scalar') codes.push('invalid_value');
  const otherForm = ({ code, path }: Issue): boolean => path.length === 0 && codes.includes(code);
  const meant = issue.errors.find((issues) => issues.length > 0 && !issues.some(otherForm));
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
}

/** What a value looks like in a sentence. */
function shown(tree: Tree | undefined): string {
  if (tree?.kind === 'map') return 'a map';
  if (tree?.kind === 'list') return 'a list';
  const text = String(tree?.value ?? '');
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return typeof tree?.value === 'string' ? `“${short}”` : short;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

/** What should stand there, as a noun. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return bound(issue.origin, 'at least', issue.minimum);
    case 'too_big':
      return bound(issue.origin, 'at most', issue.maximum);
    default:
      return issue.message;
  }
}

function bound(origin: string, word: string, limit: number | bigint): string {
  if (origin === 'string') return `text of ${word} ${limit} characters`;
  if (origin === 'array') return `a list of ${word} ${limit}`;
  return `a number of ${word} ${limit}`;
}
