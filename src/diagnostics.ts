/**
 * What the product says when something is mended, doubtful or wrong. Every message has a rule from a closed
 * list, a place, a reason and a remedy; the text for a terminal or for JSON is made once, at the edge.
 */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** How much a message matters: `info` = mended or noted, `warning` = look at it, `error` = an output failed. */
export type Severity = 'info' | 'warning' | 'error';

/** Every rule with its default severity. A new message means a new line here (keep the list alphabetical by area). */
export const RULES = {
  // reading: repairs (healed without doubt = info; doubtful = warning)
  'heal-author-bio': 'info',
  'heal-blank-lines': 'info',
  'heal-bold-heading': 'info',
  'heal-caption': 'info',
  'heal-control': 'warning',
  'heal-dead-link': 'warning',
  'heal-dehyphenate': 'info',
  'heal-furniture': 'info',
  'heal-heading-empty': 'warning',
  'heal-heading-level': 'info',
  'heal-heading-marks': 'info',
  'heal-heading-repeat': 'info',
  'heal-html-dropped': 'warning',
  'heal-html-note': 'info',
  'heal-html-table': 'info',
  'heal-join': 'info',
  'heal-join-doubtful': 'warning',
  'heal-kramdown': 'info',
  'heal-ligature': 'info',
  'heal-list': 'info',
  'heal-note-definition': 'info',
  'heal-note-call': 'info',
  'heal-plain-heading': 'warning',
  'heal-split-link': 'info',
  'heal-table': 'info',
  'heal-toc': 'info',
  // reading: what was recognised
  'directive-invalid': 'warning',
  'directive-unclosed': 'warning',
  'directive-unknown': 'warning',
  'figure-alt-missing': 'warning',
  'findings-duplicate': 'warning',
  'findings-missing': 'warning',
  'front-matter-invalid': 'warning',
  'note-circular': 'warning',
  'note-duplicate': 'warning',
  'note-undefined': 'warning',
  'note-unused': 'warning',
  'report-empty': 'error',
  'report-too-complex': 'error',
  'takeaways-duplicate': 'warning',
  'takeaways-missing': 'warning',
  'title-missing': 'warning',
  // input and configuration
  'audience-unknown': 'error',
  'brief-missing': 'error',
  'config-invalid': 'error',
  'config-key-unknown': 'error',
  'image-invalid': 'warning',
  'image-missing': 'warning',
  'image-outside': 'warning',
  'image-reduced': 'warning',
  'image-remote': 'warning',
  'image-too-large': 'warning',
  'input-binary': 'error',
  'input-encoding': 'error',
  'input-missing': 'error',
  'input-unreadable': 'error',
  'policy-conflict': 'warning',
  'slug-duplicate': 'error',
  'measure-uncomfortable': 'warning',
  'template-invalid': 'error',
  'template-unknown': 'error',
  // choosing and fitting
  'budget-shortened': 'warning',
  'budget-unmet': 'error',
  'budget-underfull': 'info',
  'mark-audience-unknown': 'warning',
  'mark-keep-unmet': 'warning',
  'maths-unsupported': 'warning',
  // layout and painting
  'direction-not-supported': 'warning',
  'face-feature-missing': 'warning',
  'glyph-missing': 'warning',
  'line-overfull': 'warning',
  'word-broken': 'warning',
  'table-too-wide': 'warning',
  'block-too-tall': 'warning',
  // writing
  'standard-unmet': 'warning',
  'internal-error': 'error',
  'output-unwritable': 'error',
} as const satisfies Record<string, Severity>;

/** The id of a rule, as `check` and `--json` show it. */
export type RuleId = keyof typeof RULES;

/** One message: `reason` says what is so, `fix` what to do about it (both whole sentences without a full stop). */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly reason: string;
  readonly fix: string;
  /** Path of the file that the place is in, relative to the current folder. */
  readonly file?: string;
  /** Where: a point or a range in that file (1-based lines and columns, 0-based offsets). */
  readonly place?: Point | Position;
}

/** Makes a message with its rule's own severity. */
export function diagnostic(
  rule: RuleId,
  reason: string,
  fix: string,
  where: { file?: string; place?: Point | Position; severity?: Severity } = {},
): Diagnostic {
  const { severity = RULES[rule], ...rest } = where;
  return { rule, severity, reason, fix, ...rest };
}

/** Puts a message on a vfile, so that remark plugins speak as unified's own do. */
export function note(file: VFile, message: Diagnostic): void {
  const vfileMessage = file.message(message.reason, {
    ruleId: message.rule,
    source: 'briefwright',
    ...(message.place ? { place: message.place } : {}),
  });
  vfileMessage.note = message.fix;
  vfileMessage.fatal =
    message.severity === 'error' ? true : message.severity === 'warning' ? false : undefined;
}

/** An error a person can act on; `exitCode` is the contract's: 1 = an output failed, 2 = usage or configuration. */
export class BriefwrightError extends Error {
  override readonly name = 'BriefwrightError';
  constructor(
    readonly diagnostic: Diagnostic,
    readonly exitCode: 1 | 2,
  ) {
    super(diagnostic.reason);
  }
}
