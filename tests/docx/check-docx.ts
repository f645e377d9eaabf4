/** Faults that schemas and validators do not see, or see too late: what every file of ours must keep to. */
import { all, child, type Element, elements, type ReadDocx } from './read-docx.ts';

/** What may stand in a paragraph's or run's properties: names of styles, list membership, language, the end of a section. A closed list: all else is a style's. */
const PARAGRAPH = new Set(['w:pStyle', 'w:numPr', 'w:sectPr']);
const RUN = new Set(['w:rStyle', 'w:lang']);

/** All faults of a file, as sentences; none for a good one. */
export function faultsOf(docx: ReadDocx): string[] {
  const document = docx.tree('word/document.xml');
  const pages = [
    'word/document.xml',
    ...[...docx.parts.keys()].filter((path) => /^word\/(header|footer)\d\.xml$/.test(path)),
  ].map(docx.tree);
  return [
    ...pages.flatMap(directFormatting),
    ...missingStyles(docx),
    ...missingLists(docx, document),
    ...missingTargets(document),
    ...missingRelationships(docx),
    ...doubleIds(document),
    ...emptyParagraphs(document),
    ...skippedHeadings(docx),
    ...typedTabs(document),
    ...['w:txbxContent', 'w:framePr']
      .filter((name) => all(document, name).length > 0)
      .map((name) => `there is a ${name}`),
  ];
}

function directFormatting(tree: Element): string[] {
  const strange = (name: string, allowed: ReadonlySet<string>) =>
    all(tree, name)
      .flatMap(elements)
      .filter((property) => !allowed.has(property.name))
      .map((property) => `${property.name} in ${name}`);
  return [...strange('w:pPr', PARAGRAPH), ...strange('w:rPr', RUN)];
}

/** Tabs are layout; only the entries of a table of contents have one, as Word makes them, before the page number. */
function typedTabs(document: Element): string[] {
  return all(document, 'w:p').flatMap((paragraph) => {
    const style = child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '';
    const allowed =
      /^TOC\d$/.test(style) &&
      all(paragraph, 'w:instrText').some((code) => /^PAGEREF /.test(code.children.join('')));
    return all(paragraph, 'w:tab')
      .slice(allowed ? 1 : 0)
      .map(() => `there is a tab in ${style}`);
  });
}

function missingStyles(docx: ReadDocx): string[] {
  const styles = all(docx.tree('word/styles.xml'), 'w:style');
  const known = new Map(styles.map((style) => [style.attributes['w:styleId'], style.attributes['w:type']]));
  const uses = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' } as const;
  const faults: string[] = [];
  for (const path of docx.parts.keys()) {
    if (!path.startsWith('word/') || !path.endsWith('.xml')) continue;
    for (const [name, type] of Object.entries(uses)) {
      for (const use of all(docx.tree(path), name)) {
        const id = use.attributes['w:val'];
        if (known.get(id) !== type) faults.push(`${path}: no ${type} style ${id}`);
      }
    }
  }
  for (const style of styles) {
    for (const link of ['w:basedOn', 'w:next']) {
      const id = child(style, link)?.attributes['w:val'];
      if (id !== undefined && !known.has(id))
        faults.push(`${style.attributes['w:styleId']}: ${link} ${id} is missing`);
    }
  }
  return known.size === styles.length ? faults : [...faults, 'two styles have one id'];
}

function missingLists(docx: ReadDocx, document: Element): string[] {
  const lists = new Set(
    all(docx.tree('word/numbering.xml'), 'w:num').map((num) => num.attributes['w:numId']),
  );
  return all(document, 'w:numId').flatMap((use) =>
    lists.has(use.attributes['w:val']) ? [] : [`no list ${use.attributes['w:val']}`],
  );
}

/** Validators miss these: links, REF, PAGEREF and NOTEREF fields whose bookmark is not there. */
function missingTargets(document: Element): string[] {
  const bookmarks = new Set(all(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']));
  const anchors = all(document, 'w:hyperlink')
    .filter((link) => !link.attributes['r:id'])
    .map((link) => link.attributes['w:anchor']);
  const fields = all(document, 'w:instrText').flatMap(
    (field) => /\b(?:REF|PAGEREF|NOTEREF)\s+(\S+)/.exec(field.children.join(''))?.[1] ?? [],
  );
  return [...anchors, ...fields].filter((name) => !bookmarks.has(name)).map((name) => `no bookmark ${name}`);
}

function missingRelationships(docx: ReadDocx): string[] {
  const faults: string[] = [];
  for (const path of docx.parts.keys()) {
    if (!/^word\/[^/]+\.xml$/.test(path)) continue;
    const rels = docx.parts.get(path.replace(/^word\//, 'word/_rels/').concat('.rels')) ?? '';
    const used = [...(docx.parts.get(path) ?? '').matchAll(/<[\w:]+[^<>]* r:(?:id|embed)="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    for (const id of used) if (!rels.includes(`Id="${id}"`)) faults.push(`${path}: no relationship ${id}`);
  }
  return faults;
}

function doubleIds(document: Element): string[] {
  const twice = (name: string, attribute: string) => {
    const ids = all(document, name).map((element) => element.attributes[attribute]);
    return ids.length === new Set(ids).size ? [] : [`two ${name} have one ${attribute}`];
  };
  return [
    ...twice('w:bookmarkStart', 'w:id'),
    ...twice('w:bookmarkStart', 'w:name'),
    ...twice('wp:docPr', 'id'),
  ];
}

/** Empty paragraphs are layout; only an empty table cell must have one. */
function emptyParagraphs(document: Element): string[] {
  const body = child(document, 'w:body');
  return (body ? elements(body) : [])
    .filter((block) => block.name === 'w:p' && elements(block).every(({ name }) => name === 'w:pPr'))
    .map(() => 'an empty paragraph');
}

/** Headings are what the styles' outline levels make one, box variants too. */
function skippedHeadings(docx: ReadDocx): string[] {
  const levels = new Map(
    all(docx.tree('word/styles.xml'), 'w:style').map((style) => {
      const level = child(child(style, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val'];
      return [style.attributes['w:styleId'], Number(level ?? 9) + 1];
    }),
  );
  let depth = 0;
  return docx.paragraphs.flatMap(({ style, text }) => {
    const level = levels.get(style) ?? 10;
    if (level > 9) return [];
    const skipped = level > depth + 1;
    depth = level;
    return skipped ? [`heading level skipped before "${text}"`] : [];
  });
}
