/** Document information, in the Info dictionary and as XMP (ISO 16684-1); both say the same. */
import type { BriefMeta } from '../brief/index.ts';
import type { Info } from './document.ts';
import { wellFormed } from './operators.ts';
import type { Claims } from './standard.ts';

const CREATOR = 'Briefwright';
const PRODUCER = 'Briefwright with PDFKit';

/** The Info dictionary: what is unknown is absent. */
export function infoOf(brief: BriefMeta, created: Date): Info {
  return {
    Title: titleOf(brief),
    ...(brief.authors.length > 0 ? { Author: brief.authors.join(', ') } : {}),
    ...(brief.subject ? { Subject: brief.subject } : {}),
    ...(brief.keywords.length > 0 ? { Keywords: brief.keywords.join(', ') } : {}),
    Creator: CREATOR,
    Producer: PRODUCER,
    CreationDate: created,
    ModDate: created,
  };
}

/** Readers show the title in the window's bar, and PDF/UA wants one. */
function titleOf(brief: BriefMeta): string {
  return brief.title.trim() || CREATOR;
}

/** PDF/A wants each foreign schema described, hence this block for pdfuaid (ISO 19005-2, 6.6.2.3). */
const UA_SCHEMA =
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>';

/** The rdf:Description elements of the XMP packet, with the identification of each standard that is promised. */
export function xmpOf(brief: BriefMeta, created: Date, { accessible, archive }: Claims): string {
  const date = `${created.toISOString().slice(0, 19)}Z`;
  const about = (namespaces: string, content: string) =>
    `<rdf:Description rdf:about="" ${namespaces}>${content}</rdf:Description>`;
  const keywords =
    brief.keywords.length > 0 ? `<pdf:Keywords>${xml(brief.keywords.join(', '))}</pdf:Keywords>` : '';
  const parts = [
    archive && about(PDFA, '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>'),
    accessible && about(PDFUA, '<pdfuaid:part>1</pdfuaid:part>'),
    about(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>`,
    ),
    about('xmlns:dc="http://purl.org/dc/elements/1.1/"', dublinCore(brief)),
    about('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', `<pdf:Producer>${PRODUCER}</pdf:Producer>${keywords}`),
    archive && accessible && about(EXTENSION, UA_SCHEMA),
  ];
  return `\n${parts.filter((part) => part !== false).join('\n')}\n`;
}
const PDFA = 'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"';
const PDFUA = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
const EXTENSION =
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"';

function dublinCore(brief: BriefMeta): string {
  const items = (values: readonly string[]) =>
    values.map((value) => `<rdf:li>${xml(value)}</rdf:li>`).join('');
  const alternative = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xml(value)}</rdf:li></rdf:Alt>`;
  return [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternative(titleOf(brief))}</dc:title>`,
    brief.authors.length > 0 ? `<dc:creator><rdf:Seq>${items(brief.authors)}</rdf:Seq></dc:creator>` : '',
    brief.subject ? `<dc:description>${alternative(brief.subject)}</dc:description>` : '',
    brief.keywords.length > 0 ? `<dc:subject><rdf:Bag>${items(brief.keywords)}</rdf:Bag></dc:subject>` : '',
    `<dc:language><rdf:Bag>${items([brief.language])}</rdf:Bag></dc:language>`,
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text in XML 1.0, which has no place for most control characters. */
function xml(text: string): string {
  return (
    wellFormed(text)
      .replace(/[&<>]/g, (character) => ENTITIES[character] as string)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}
