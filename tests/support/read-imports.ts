import ts from 'typescript';

/** One import of a module, static or dynamic. */
export interface Import {
  readonly from: string;
  /** Values that come through it; '*' = all, or whatever its default or its effect is; none = types only. */
  readonly values: readonly string[];
  readonly line: number;
}
/** A global of the surroundings that a module uses as a value. */
export interface GlobalUse {
  readonly name: string;
  readonly line: number;
}
export interface ModuleUses {
  readonly imports: readonly Import[];
  readonly globals: readonly GlobalUse[];
}

const WATCHED = new Set(['process', 'Date']);

/** Reads what a TypeScript module imports (import, export from, import(), require(), import types) and which watched globals it uses. */
export function readImports(text: string): ModuleUses {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const globals: GlobalUse[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push({ ...found, line: lineOf(node) });
    if (ts.isIdentifier(node) && WATCHED.has(node.text) && isValue(node))
      globals.push({ name: node.text, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, globals };
}

const ALL = ['*'];

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { from: node.moduleSpecifier.text, values: valuesOf(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { from: node.moduleSpecifier.text, values: node.isTypeOnly ? [] : named(node.exportClause) };
  if (ts.isCallExpression(node) && isLoader(node.expression)) {
    const [argument] = node.arguments;
    return { from: argument && ts.isStringLiteralLike(argument) ? argument.text : '?', values: ALL };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  )
    return { from: node.argument.literal.text, values: [] };
  return undefined;
}

function valuesOf(clause: ts.ImportClause | undefined): readonly string[] {
  if (!clause) return ALL;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  return clause.name ? ALL : named(clause.namedBindings);
}

function named(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return ALL;
  const elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = bindings.elements;
  return elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ?? name).text);
}

const isLoader = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

/** True where the name stands for the global itself: not a type, not a member's or a property's name. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  const named = parent as { name?: ts.Node; propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}
