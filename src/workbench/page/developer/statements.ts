import type { RequestBody } from '../../host/protocol';

const LONGEST = 120;
const METHOD = 3;
const INDEXER = 5;
const SET = 4;
const QUERY = 2;

type Paths = RequestBody['ObjectPaths'];
type Action = RequestBody['Actions'][number];

const small = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);

function list(paths: Paths, info: Action['ArgumentInfo']): string {
  const objects = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? [])
    .map((argument, index) => {
      const object = objects[index];
      return typeof object === 'number' && object > 0 ? pathText(paths, object) : JSON.stringify(argument);
    })
    .join(', ');
}

function pathText(paths: Paths, id: number | undefined): string {
  const path = id === undefined ? undefined : paths[id];
  if (!path || path.ParentObjectPathId === undefined) return 'workbook';
  const parent = pathText(paths, path.ParentObjectPathId);
  if (path.ObjectPathType === INDEXER) return `${parent}.getItem(${list(paths, path.ArgumentInfo)})`;
  return `${parent}.${small(path.Name)}${path.ObjectPathType === METHOD ? `(${list(paths, path.ArgumentInfo)})` : ''}`;
}

/** An action as it was written in the add-in's code, cut short where it carries much. */
export function statementOf(action: Action, { ObjectPaths }: RequestBody): string {
  const object = pathText(ObjectPaths, action.ObjectPathId);
  const values = list(ObjectPaths, action.ArgumentInfo);
  switch (action.ActionType) {
    case SET:
      return cut(`${object}.${small(action.Name)} = ${values}`);
    case METHOD:
      return cut(`${object}.${small(action.Name)}(${values})`);
    case QUERY:
      return cut(`${object}.load(${JSON.stringify((action.QueryInfo?.Select ?? []).join(','))})`);
    default:
      return cut(object);
  }
}
