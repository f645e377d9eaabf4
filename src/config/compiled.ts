import type * as z from 'zod';
import type { Diagnostic } from '../diagnostics.ts';
import type { audience } from './schema/audience.ts';
import type { wholeTemplate } from './schema/template.ts';

/** The same without `undefined`: what is read from a file is there or not there. */
type Written<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Written<Exclude<Value[Key], undefined>> }
  : Value;

/**
 * A template read from its folders, `extends` overlaid and checked, but nothing picked yet: plain data that
 * survives JSON. Paths of fonts and logos from the template's own folder are absolute.
 */
export type CompiledTemplate = Written<z.output<typeof wholeTemplate>> & {
  readonly name: string;
  /** Warnings by audience, about values that cannot be followed. */
  readonly messages?: Readonly<Record<string, readonly Diagnostic[]>>;
};
/** An audience as written; `notes`, `links`, `page.size` and `type.scale` stand over the template's. */
export type RawAudience = Written<z.output<typeof audience>>;
/** The sheet and its columns as written; `bottom` is the lowest y that the text area may reach. */
export type RawSheet = CompiledTemplate['page']['a4'];
