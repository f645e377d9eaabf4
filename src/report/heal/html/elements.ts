/** Which mdast node an inline HTML element becomes; the same table serves inline tags and HTML blocks. */
import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import { declaredLanguage } from '../../recognise/language.ts';
import { textOf } from '../tree.ts';

declare module 'mdast' {
  interface Data {
    /** Inside the copy desk only: an emphasis node that is really a superscript; gone after `notes`. */
    raised?: true;
  }
}

/** Elements that only dress their words: the words stay, nothing is said. */
export const PLAIN = new Set(
  'span u small big font center div section article abbr acronym mark ins time label bdi bdo data dfn var samp tt nobr main header footer aside nav figure figcaption details summary hgroup address tbody thead tfoot q'.split(
    ' ',
  ),
);

/** Elements whose content is not the report's words. */
export const UNSEEN = new Set('script style template noscript head title svg math object iframe'.split(' '));

interface Made {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PhrasingContent[];
  readonly position: Position | undefined;
}

/**
 * The mdast content for an inline element with its children already made. Elements of `PLAIN` and unknown ones
 * give their children. A `lang` goes to what is made (`data.lang`), so that PDF and Word files carry it.
 */
export function inlineElement(made: Made): PhrasingContent[] {
  const nodes = elementOf(made);
  const lang = languageOf(made.attributes);
  return lang ? nodes.map((node) => withLanguage(node, lang)) : nodes;
}

/** The language an element declares, as BCP 47; undefined when none or none that is known. */
export function languageOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const declared = attributes.lang ?? attributes['xml:lang'];
  return declared ? declaredLanguage(declared) : undefined;
}

/** A node in a language, unless it has one of its own. */
export function withLanguage<N extends Nodes>(node: N, lang: string): N {
  return node.data?.lang ? node : { ...node, data: { ...node.data, lang } };
}

function elementOf({ name, attributes, children, position }: Made): PhrasingContent[] {
  const place = position ? { position } : {};
  const id = attributes.id ? { data: { id: attributes.id } } : {};
  switch (name) {
    case 'em':
    case 'i':
    case 'cite':
      return [{ type: 'emphasis', children, ...place }];
    case 'strong':
    case 'b':
      return [{ type: 'strong', children, ...place }];
    case 'del':
    case 's':
    case 'strike':
      return [{ type: 'delete', children, ...place }];
    case 'code':
    case 'kbd':
      return [{ type: 'inlineCode', value: textOf(children), ...place }];
    case 'a':
      if (!attributes.href) return children;
      return [
        {
          type: 'link',
          url: attributes.href,
          title: attributes.title ?? null,
          children: withoutLinks(children),
          ...id,
          ...place,
        },
      ];
    case 'sup':
      return [{ type: 'emphasis', children, data: { raised: true, ...id.data }, ...place }];
    case 'sub':
      return children.map((child) => shifted(child, SUBSCRIPTS));
    case 'br':
      return [{ type: 'break', ...place }];
    case 'img':
      if (!attributes.src) return [];
      return [
        {
          type: 'image',
          url: attributes.src,
          alt: attributes.alt ?? '',
          title: attributes.title ?? null,
          ...place,
        },
      ];
    default:
      return children;
  }
}

const SUPERSCRIPTS = table('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const SUBSCRIPTS = table('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

function table(from: string, to: string): ReadonlyMap<string, string> {
  const shapes = [...to];
  return new Map([...from].map((letter, i) => [letter, shapes[i] as string]));
}

/** Superscript words as mdast can say them: Unicode's superscript shapes, or plain when there are none ("21st"). */
export function raisedText(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child) => shifted(child, SUPERSCRIPTS));
}

function shifted(node: PhrasingContent, shapes: ReadonlyMap<string, string>): PhrasingContent {
  if (node.type !== 'text') return node;
  const letters = [...node.value];
  if (!letters.every((letter) => shapes.has(letter))) return node;
  return { ...node, value: letters.map((letter) => shapes.get(letter)).join('') } as Text;
}

/** A link holds no link: an address inside one, which Markdown made a link by itself, is plain words there. */
function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return withoutLinks(node.children);
    return 'children' in node
      ? [{ ...node, children: withoutLinks(node.children) } as PhrasingContent]
      : [node];
  });
}
