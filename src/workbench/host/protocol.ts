import { ExcelError, invalidReference, itemNotFound, scriptName } from './errors';
import { callMethod, childOf, identityOf, itemOf, load, setProperty, typeNameOf, type Query } from './objects';
import type { HostContext, HostObject, Of } from './objects/types';

/** One path of a request: how the client names an object (office-js: ObjectPathType). */
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

/** Which arguments are objects, by their paths; an argument that is a list has a list of them. */
type PathIds = number | null | readonly PathIds[];

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly PathIds[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface AnswerBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  /** Markers that were passed: the client starts some listeners only once it has seen theirs. */
  readonly TraceIds?: number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** The client's name for the path of an object within a plain argument. */
const OBJECT = '_ObjectPathId';
const PATH = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Ranges that the client keeps across syncs, by the id the host gave. */
export type References = Map<string, HostObject>;

/** One request: resolves paths and runs actions in order, as Excel does; those before an error have run, those after have not. */
export class Request {
  private readonly resolved = new Map<number, HostObject | null>();
  /** What is being done, as Excel names it in an error: "Range.values". */
  private location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly host: HostContext,
    private readonly references: References,
  ) {}

  /** Runs the actions from `from` up to, not including, `to`. */
  run(from = 0, to = this.body.Actions.length): AnswerBody {
    const Results: AnswerBody['Results'] = [];
    const TraceIds: number[] = [];
    for (let index = from; index < to; index += 1) {
      const action = this.body.Actions[index];
      if (!action) break;
      try {
        Results.push({ ActionId: action.Id, Value: this.perform(action) });
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
      } catch (error) {
        return { Results, TraceIds, Error: answerError(error, index, this.location) };
      }
    }
    return { Results, TraceIds };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.object(action.ObjectPathId, memberOf(action));
    if (object === null) return null;
    if (action.ActionType !== ACTION.instantiate) this.at(object, memberOf(action));
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(object);
      case ACTION.query:
        return load(object, action.QueryInfo, this.host);
      case ACTION.set:
        setProperty(object, action.Name, this.arguments(action.ArgumentInfo)[0], this.host);
        return null;
      case ACTION.method:
        return this.call(object, action);
      default:
        throw new ExcelError('ApiNotFound', `Actions of type ${action.ActionType} are not supported.`);
    }
  }

  private call(object: HostObject, action: Action): unknown {
    if (action.Name === '_KeepReference' && isKept(object)) {
      object.reference ??= `r${this.references.size + 1}-${action.Id}`;
      this.references.set(object.reference, object);
      return null;
    }
    if (action.Name === '_RemoveReference' || action.Name === '_ReleaseReference') {
      if (isKept(object) && object.reference) this.references.delete(object.reference);
      return null;
    }
    return callMethod(object, action.Name, this.arguments(action.ArgumentInfo), this.host);
  }

  /** Arguments with object references resolved. */
  private arguments(info: Arguments | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, paths[index] ?? null));
  }

  private argument(argument: unknown, paths: PathIds): unknown {
    if (typeof paths === 'number' && paths > 0) return this.object(paths);
    if (Array.isArray(argument))
      return Array.isArray(paths)
        ? argument.map((part: unknown, index) => this.argument(part, (paths as readonly PathIds[])[index] ?? null))
        : (argument as unknown);
    return typeof argument === 'object' && argument !== null ? this.withObjects(argument) : argument;
  }

  /** Objects deep in a plain argument ({ list: { source: range } }) come by their path's id. */
  private withObjects(value: object): unknown {
    if (OBJECT in value) return this.object(Number(value[OBJECT]));
    return Object.fromEntries(
      Object.entries(value).map(([key, part]: [string, unknown]) => [
        key,
        typeof part === 'object' && part !== null && !Array.isArray(part) ? this.withObjects(part) : part,
      ]),
    );
  }

  private at(object: HostObject, name: string): void {
    this.location = name === '' ? typeNameOf(object) : `${typeNameOf(object)}.${scriptName(name)}`;
  }

  /** What this request holds so far. */
  objects(): Iterable<HostObject | null> {
    return this.resolved.values();
  }

  /** @param member what is asked of it */
  private object(id: number, member = ''): HostObject | null {
    const known = this.resolved.get(id);
    if (known) this.guardThere(known, member);
    if (known !== undefined) return known;
    const object = this.resolve(this.body.ObjectPaths[id], member);
    this.resolved.set(id, object);
    return object;
  }

  /** What a script holds may have been deleted meanwhile: its cells, or its sheet. */
  private guardThere(object: HostObject, member: string): void {
    const isGone = 'isGone' in object && object.isGone;
    // Ranges go along with their sheet; the look of a style lies on a sheet that is in no workbook.
    const sheet = 'sheet' in object && !('rect' in object) ? object.sheet : null;
    const isLost = sheet !== null && !this.host.book.sheets.includes(sheet);
    if (!isGone && !isLost) return;
    this.at(object, member);
    throw isGone ? invalidReference() : itemNotFound();
  }

  private resolve(path: ObjectPath | undefined, member: string): HostObject | null {
    if (!path) return { type: 'Workbook' };
    if (path.ObjectPathType === PATH.global) return { type: 'Workbook' };
    if (path.ObjectPathType === PATH.created) return newObject(path.Name);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.get(path.Name);
      if (!kept) throw itemNotFound();
      this.guardThere(kept, member);
      return kept;
    }
    const name = path.ObjectPathType === PATH.indexer ? 'getItem' : path.Name;
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId, name);
    // Whatever hangs on a null object is a null object too.
    if (parent === null) return null;
    const args = this.arguments(path.ArgumentInfo);
    this.at(parent, name);
    return path.ObjectPathType === PATH.indexer ? itemOf(parent, args, this.host) : childOf(parent, path.Name, args, this.host);
  }
}

/** What the client holds on to across syncs. */
const isKept = (object: HostObject): object is Of<'Range'> | Of<'RangeAreas'> | Of<'WorkbookRangeAreas'> =>
  object.type === 'Range' || object.type === 'RangeAreas' || object.type === 'WorkbookRangeAreas';

/** What an action asks for; a load of one property asks for that. */
function memberOf({ ActionType, Name, QueryInfo }: Action): string {
  const [first = '', ...more] = ActionType === ACTION.query ? (QueryInfo?.Select ?? []) : [Name];
  return more.length === 0 ? first : '';
}

function newObject(name: string): HostObject {
  if (/Runtime$/.test(name)) return { type: 'Runtime' };
  throw new ExcelError('ApiNotFound', `Objects of type ${name} cannot be made.`);
}

function answerError(error: unknown, index: number, location: string): NonNullable<AnswerBody['Error']> {
  if (error instanceof ExcelError)
    return { Code: error.code, Message: error.message, Location: location, ActionIndex: index, HttpStatusCode: 400 };
  // A fault of this host: Excel's code for its own, with what went wrong.
  const Message = `There was an internal error while processing the request. (${String(error)})`;
  return { Code: 'GeneralException', Message, Location: location, ActionIndex: index, HttpStatusCode: 500 };
}
