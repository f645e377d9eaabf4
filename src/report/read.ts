import type { Root, RootContent, Yaml } from 'mdast';
import { unified } from 'unified';
import { BriefwrightError, diagnostic } from '../diagnostics.ts';
import { checkDepth, checkText } from './bounds.ts';
import { takeDirectives } from './directives/take-directives.ts';
import { remarkHeal } from './heal/index.ts';
import { indexFigures } from './index-figures.ts';
import { type IndexedNotes, indexNotes, isSilent, withoutSilent } from './index-notes.ts';
import { dropLostCalls } from './lost-calls.ts';
import { mathsMessages } from './maths/note-maths.ts';
import { inOrder, messagesOf, together } from './messages.ts';
import { parseMarkdown } from './parse.ts';
import { blockText } from './plain.ts';
import { properWords } from './recognise/actors.ts';
import { authorsOfFrontMatter } from './recognise/author-matter.ts';
import { biosOfSection, takeBios } from './recognise/bios.ts';
import { readFrontLines } from './recognise/front-lines.ts';
import { readFrontMatter } from './recognise/front-matter.ts';
import type { Aside } from './recognise/front-people.ts';
import { declaredLanguage, detectLanguage } from './recognise/language.ts';
import { type MatterFields, matterFields } from './recognise/meta.ts';
import { sharedTitle, takeEmbeddedPages } from './recognise/pages.ts';
import { readParts } from './recognise/parts.ts';
import { raisePlainHeadings } from './recognise/plain-headings.ts';
import { publication } from './recognise/publication.ts';
import { dropRepeatedHeadings } from './recognise/repeated-headings.ts';
import { findTitle } from './recognise/title.ts';
import type { Author, MetaText, Report } from './types.ts';

/**
 * Reads a report: parses and heals it, then finds title, authors, publication data, findings, takeaways, sections,
 * notes and figures. All that was mended or doubtful is in `messages`, in the order of the report.
 * @param text the report; positions count its UTF-16 code units. @param options.path for messages and, without a title, the title.
 * @throws BriefwrightError `report-empty` when there is no text in it, `report-too-complex` when it is beyond the bounds
 * of `bounds.ts` (both exit code 1).
 */
export function readReport(text: string, options: { readonly path: string }): Report {
  const { path } = options;
  if (!/\S/.test(text)) throw emptyReport(path);
  checkText(text, path);
  const { file, tree: parsed } = parseMarkdown(text, path);
  checkDepth(parsed, path);
  const marks = takeDirectives(parsed, file);
  if (isEmpty(parsed)) throw emptyReport(path);
  const formulas = mathsMessages(parsed, path);
  const tree = unified().use(remarkHeal).runSync(parsed, file) as Root;
  checkDepth(tree, path);
  const lost = dropLostCalls(tree, path);
  const notes = indexNotes(tree, path);
  const figures = indexFigures(tree, path);
  const all = withoutSilent(tree.children);
  const pages = takeEmbeddedPages(text, all, path);
  const blocks = all.filter((node) => !pages.taken.has(node));

  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml');
  const matter = yaml ? readMatter(yaml, text, path) : { values: [], messages: [] };
  const named = authorsOfFrontMatter(matter.values);
  const given = matterFields(matter.values, named.used, path);
  const { title, rest: pageTitle } = titleOf(given, pages.titles);
  const found = findTitle(blocks, title, path);
  const lines = readFrontLines(blocks, found.taken);
  const rest = blocks.filter((node) => !found.taken.has(node) && !lines.taken.has(node));
  const declared = given.fields.get('language');
  const lang = (declared && declaredLanguage(declared.text)) ?? detectLanguage(text);

  const bios = takeBios(rest, named.authors.length > 0 ? named.authors : lines.authors, lang);
  const single = dropRepeatedHeadings(
    rest.filter((node) => !bios.taken.has(node)),
    path,
  );
  const raised = raisePlainHeadings(single.blocks, path);
  const body = raised.blocks;
  const parts = readParts(body, { lang, isProper: properWords(text, lang) }, path);
  const about = parts.sections.filter((section) => section.role === 'author');
  const authors = about.reduce<readonly Author[]>(
    (sum, section) => biosOfSection(section, sum, lang),
    bios.authors,
  );
  const { asides, messages, ...sections } = parts;
  const { meta, asides: repeats } = publication(found, given, lines, body, lang);
  return {
    path,
    text,
    tree,
    meta,
    authors,
    ...sections,
    notes: notes.notes,
    figures: figures.figures,
    marks,
    setAside: [
      ...(file.data.setAside ?? []),
      ...found.repeats.map((repeat) => ({ ...repeat, reason: 'repeats the title' })),
      ...repeats,
      ...(pageTitle ? [pageTitle] : []),
      ...given.unused,
      ...pages.values.map(({ text, source }) => ({
        text,
        source,
        reason: 'front matter of a page in mid-text',
      })),
      ...lines.asides,
      ...(named.authors.length > 0 ? lines.authors.map(byline) : []),
      ...lost.asides,
      ...unreachable(notes),
      ...single.asides,
      ...asides,
    ],
    messages: inOrder(
      together([
        ...messagesOf(file, path),
        ...formulas,
        ...matter.messages,
        ...given.messages,
        ...found.messages,
        ...lost.messages,
        ...notes.messages,
        ...figures.messages,
        ...single.messages,
        ...raised.messages,
        ...messages,
      ]),
    ),
  };
}

function readMatter({ position }: Yaml, text: string, path: string) {
  const { start, end } = position!;
  // The YAML begins on the line below its fence, whatever the line ends are.
  const from = text.indexOf('\n', start.offset) + 1;
  const yaml = text.slice(from, end.offset! - '---'.length).replace(/\r?\n$/, '');
  return readFrontMatter(yaml, { line: start.line + 1, column: 1, offset: from }, path);
}

/** The title that front matter gives; of the pages of a web site, what their titles share. */
function titleOf(given: MatterFields, pages: readonly string[]): { title?: MetaText; rest?: Aside } {
  const title = given.fields.get('title');
  const shared = title && sharedTitle([title.text, ...pages]);
  if (!title || !shared) return title ? { title } : {};
  const rest = title.text.slice(shared.length).replace(/^[^\p{L}\p{N}]+/u, '');
  return {
    title: { ...title, text: shared },
    rest: { text: rest, source: title.source, reason: 'title of the first page' },
  };
}

/** A byline that front matter overrules: its names are kept with the words that no brief prints. */
function byline({ name, affiliation, source }: Author): Aside {
  return {
    text: affiliation ? `${name}, ${affiliation}` : name,
    source,
    reason: 'byline; the front matter names the authors',
  };
}

function unreachable({ unreachable: notes }: IndexedNotes): Aside[] {
  return notes.map(({ blocks, source }) => ({
    text: blocks.map((block) => blockText(block)).join('\n'),
    source,
    reason: 'second definition of a note',
  }));
}

function isEmpty({ children }: Root): boolean {
  return !children.some(
    (node: RootContent) => !isSilent(node) && (blockText(node) !== '' || hasPicture(node)),
  );
}

function hasPicture(node: RootContent): boolean {
  return node.type === 'image' || ('children' in node && node.children.some((child) => hasPicture(child)));
}

function emptyReport(path: string): BriefwrightError {
  const fix = 'Write the report into this file, or name another file';
  const place = { line: 1, column: 1, offset: 0 };
  return new BriefwrightError(
    diagnostic('report-empty', 'The report holds no text', fix, { file: path, place }),
    1,
  );
}
