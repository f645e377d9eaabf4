import type * as z from 'zod';

/** What the walk needs to know of a schema; zod 4 shows it as `def`. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
}

const definition = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** Keys that a schema knows at a path; none where any key is free or nothing can stand. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  const { shape, options, innerType, valueType, element } = definition(schema);
  if (innerType) return keysAt(innerType, path);
  if (options) return options.flatMap((option) => keysAt(option, path));
  if (step === undefined) return Object.keys(shape ?? {});
  const next = shape ? shape[String(step)] : (valueType ?? element);
  return next ? keysAt(next, rest) : [];
}
