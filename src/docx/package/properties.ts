/** docProps: who wrote what and when, and which report and audience the file was made from. */
import type { Brief } from '../../brief/index.ts';
import { element, escapeXml, part } from '../xml.ts';

export interface Origin {
  readonly path: string;
  readonly sha256: string;
}

const PRODUCER = 'Briefwright';

/** Dates as the core properties want them: UTC, whole seconds. */
function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** docProps/core.xml. What is unknown is absent. */
export function coreProperties(brief: Brief, created: Date): string {
  const { meta } = brief;
  const text = (name: string, content: string | undefined) =>
    content ? element(name, {}, escapeXml(content)) : '';
  const time = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, timestamp(created));
  return part(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    text('dc:title', meta.title),
    text('dc:subject', meta.subject),
    text('dc:creator', meta.authors.join('; ') || undefined),
    text('cp:keywords', meta.keywords.join(', ') || undefined),
    text('cp:lastModifiedBy', PRODUCER),
    text('cp:revision', '1'),
    time('dcterms:created'),
    time('dcterms:modified'),
    text('dc:language', meta.language),
  );
}

const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/** docProps/custom.xml: the source report, so that a file found later can be traced to it. */
export function customProperties(brief: Brief, report: Origin): string {
  const values = {
    'Source report': report.path,
    'Source report SHA-256': report.sha256,
    Audience: brief.meta.audience,
    Template: brief.meta.template,
  };
  const properties = Object.entries(values).map(([name, content], index) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      element('vt:lpwstr', {}, escapeXml(content)),
    ),
  );
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
  return part('Properties', { xmlns, 'xmlns:vt': VARIANTS }, ...properties);
}

/** docProps/app.xml. */
export function appProperties(): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return part('Properties', { xmlns }, element('Application', {}, PRODUCER));
}
