import type {
  FaceSource,
  NotePolicy,
  PageSize,
  Part,
  Scale,
  StringName,
  Strings,
  StyleName,
  TextStyle,
  WordStyleName,
} from './types.ts';

/** A length as written: a number is pt. */
export type RawLength = number | string;
/** A value for both type scales, or one for each. */
export type ByScale<Value> = Value | { readonly standard: Value; readonly accessible: Value };

/** A text style as written, defaults not yet filled in. */
export interface RawStyle {
  readonly face: TextStyle['face'];
  readonly colour: TextStyle['colour'];
  readonly size: ByScale<RawLength>;
  readonly leading: ByScale<RawLength>;
  readonly before?: ByScale<RawLength>;
  readonly beforeOnePage?: ByScale<RawLength>;
  readonly after?: ByScale<RawLength>;
  readonly afterTight?: ByScale<RawLength>;
  readonly tracking?: ByScale<RawLength>;
  readonly measure?: ByScale<RawLength>;
  readonly align?: TextStyle['align'];
  readonly hyphenate?: ByScale<boolean>;
  readonly unbrokenTo?: number | 'always';
}

/** The sheet and its columns as written; `bottom` is the lowest y that the text area may reach. */
export interface RawSheet {
  readonly width: RawLength;
  readonly height: RawLength;
  readonly side: { readonly x: RawLength; readonly width: RawLength };
  readonly text: { readonly x: RawLength; readonly width: RawLength };
  readonly grid: { readonly x: RawLength; readonly width: RawLength };
  readonly top: RawLength;
  readonly bottom: RawLength;
}

/** An audience as written; `notes`, `links`, `page.size` and `type.scale` stand over the template's. */
export interface RawAudience {
  readonly reader: string | Readonly<Record<string, string>>;
  readonly documentType: string | Readonly<Record<string, string>>;
  readonly size?: {
    readonly pages?: { readonly min?: number; readonly max?: number };
    readonly words?: { readonly min?: number; readonly max?: number };
    readonly fill?: number;
  };
  readonly parts: readonly (Omit<Part, 'take' | 'label'> & {
    readonly take?: Part['take'];
    readonly label?: string | Readonly<Record<string, string>>;
  })[];
  readonly page?: { readonly size?: PageSize };
  readonly type?: { readonly scale?: Scale };
  readonly notes?: Partial<NotePolicy>;
  readonly links?: 'inline' | 'notes' | 'list' | 'drop';
  readonly formats?: readonly ('pdf' | 'docx')[];
}

/**
 * A template read from its folders, `extends` overlaid and checked, but nothing picked yet: plain data that
 * survives JSON. Paths of fonts and logos from the template's own folder are absolute.
 */
export interface CompiledTemplate {
  readonly name: string;
  readonly description: string;
  readonly page: {
    readonly size: PageSize;
    readonly a4: RawSheet;
    readonly letter: RawSheet;
    readonly furnitureY: ByScale<RawLength>;
    readonly seriesY: ByScale<RawLength>;
    readonly baselineAt: number;
  };
  readonly type: { readonly scale: Scale; readonly unit: ByScale<RawLength> };
  readonly colours: Readonly<Record<string, string>>;
  readonly faces: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly fallbacks: readonly string[];
  readonly styles: Readonly<Record<StyleName, RawStyle>>;
  readonly lines: Readonly<Record<string, number>>;
  readonly marks: Readonly<Record<string, unknown>>;
  readonly notes: NotePolicy;
  readonly links: 'inline' | 'notes' | 'list' | 'drop';
  readonly word: {
    readonly margins: Readonly<Record<PageSize, unknown>>;
    readonly fonts: unknown;
    readonly table: unknown;
    readonly styles: Readonly<Record<WordStyleName, Readonly<Record<string, unknown>>>>;
  };
  readonly logo?: string;
  readonly audiences: Readonly<Record<string, RawAudience>>;
  readonly strings: Readonly<Record<string, Readonly<Record<StringName, string>>>>;
}

export type { FaceSource, Strings };
