import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** A use of a member of Excel's API, and the ExcelApi level that its documentation asks for. */
export interface ApiUse {
  readonly member: string;
  /** "1.9"; "" for members without a level, such as those of Office's common API. */
  readonly level: string;
  /** File and line. */
  readonly place: string;
}

/** The level that a declaration's own comment names, else that of the class around it. */
function levelOf(declaration: ts.Declaration): string {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const text = node.getSourceFile().text;
    const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
    const last = comments.at(-1);
    const found = last && /\[Api set: ExcelApi (\d+\.\d+)/.exec(text.slice(last.pos, last.end));
    if (found?.[1]) return found[1];
  }
  return '';
}

/** Every use of a member that @types/office-js declares in the add-in's own rooms. */
export function apiUses(): ApiUse[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = ['excel', 'taskpane', 'commands'].flatMap((room) =>
    ts.sys.readDirectory(join(ROOT, 'src', room), ['.ts', '.tsx']),
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  const note = (name: ts.Node, source: ts.SourceFile): void => {
    const symbol = checker.getSymbolAtLocation(name);
    const declaration = symbol?.declarations?.[0];
    if (!declaration || !declaration.getSourceFile().fileName.includes('@types/office-js')) return;
    const { line } = source.getLineAndCharacterOfPosition(name.getStart());
    const owner = declaration.parent && 'name' in declaration.parent ? (declaration.parent.name as ts.Node).getText() : '';
    const place = `${relative(ROOT, source.fileName)}:${line + 1}`;
    uses.push({ member: `${owner}.${symbol.name}`, level: levelOf(declaration), place });
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node.name, source as ts.SourceFile);
      else if (ts.isBindingElement(node)) note(node.propertyName ?? node.name, source as ts.SourceFile);
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
  }
  return uses;
}
