import { cut, num } from '../coerce';
import { define, lazyFunctions } from '../define';
import { asGrid, loaded, single, type Env } from '../env';
import { caught } from '../operators';
import type { Node } from '../syntax-tree';
import { CALC, Failure, Grid, Lambda, VALUE, type Plain, type Value } from '../values';

const nameOf = (node: Node | undefined): string => {
  if (node?.kind !== 'name' || node.sheet !== null) throw VALUE;
  return node.name;
};

/** Stands for a parameter of LAMBDA that was not given. */
const OMITTED = new Lambda(() => VALUE);

lazyFunctions.set('LET', (nodes, env) => {
  if (nodes.length < 3 || nodes.length % 2 === 0) return VALUE;
  const locals = new Map(env.locals ?? []);
  for (let index = 0; index + 1 < nodes.length; index += 2)
    locals.set(nameOf(nodes[index]), env.evaluate(nodes[index + 1] as Node, new Map(locals)));
  return env.evaluate(nodes.at(-1) as Node, locals);
});

/** Every parameter may be left out, in brackets or not. */
lazyFunctions.set('LAMBDA', (nodes, env) => {
  const names = nodes.slice(0, -1).map(nameOf);
  const body = nodes.at(-1);
  if (!body) return VALUE;
  const call = (args: readonly (Value | undefined)[]): Value => {
    if (args.length > names.length) return VALUE;
    const locals = new Map(env.locals ?? []);
    names.forEach((name, index) => locals.set(name, args[index] ?? (index < args.length ? null : OMITTED)));
    return env.evaluate(body, locals);
  };
  return new Lambda(call);
});

define('x', ([value]) => value === OMITTED, 'ISOMITTED');

/** A function's result for one place of an array. */
function item(lambda: Lambda, args: readonly Value[], env: Env): Plain {
  return caught(() => {
    const result = loaded(lambda.call(args), env);
    if (result instanceof Grid) return result.items.length === 1 ? result.at(0, 0) : CALC;
    return result instanceof Lambda ? CALC : result;
  });
}

function lambdaOf(value: Value | undefined): Lambda {
  if (value instanceof Failure) throw value;
  if (!(value instanceof Lambda)) throw VALUE;
  return value;
}

define(
  'xx*',
  (args, env) => {
    const lambda = lambdaOf(args.at(-1));
    const grids = args.slice(0, -1).map((arg) => asGrid(arg, env));
    const [rows, columns] = [Math.max(...grids.map((grid) => grid.rows)), Math.max(...grids.map((grid) => grid.columns))];
    return Grid.make(rows, columns, (row, column) =>
      item(
        lambda,
        grids.map((grid) => grid.at(row, column)),
        env,
      ),
    );
  },
  'MAP',
);

define(
  'xxx',
  ([first, array, lambda], env) => {
    const step = lambdaOf(lambda);
    return asGrid(array, env).items.reduce<Value>((sum, value) => step.call([sum, value]), first ?? null);
  },
  'REDUCE',
);

define(
  'xxx',
  ([first, array, lambda], env) => {
    const step = lambdaOf(lambda);
    const grid = asGrid(array, env);
    let sum: Plain = single(first, env);
    return new Grid(
      grid.rows,
      grid.columns,
      grid.items.map((value) => (sum = item(step, [sum, value], env))),
    );
  },
  'SCAN',
);

define(
  'xx',
  ([array, lambda], env) => {
    const grid = asGrid(array, env);
    return Grid.make(grid.rows, 1, (row) => item(lambdaOf(lambda), [new Grid(1, grid.columns, grid.row(row))], env));
  },
  'BYROW',
);

define(
  'xx',
  ([array, lambda], env) => {
    const grid = asGrid(array, env);
    return Grid.make(1, grid.columns, (_, column) => item(lambdaOf(lambda), [new Grid(grid.rows, 1, grid.column(column))], env));
  },
  'BYCOL',
);

define(
  'ssx',
  ([rows, columns, lambda]) => {
    const [height, width] = [cut(rows as Plain), cut(columns as Plain)];
    if (num(height) < 1 || num(width) < 1) return VALUE;
    return Grid.make(height, width, (row, column) => {
      const value = lambdaOf(lambda).call([row + 1, column + 1]);
      return typeof value === 'object' && value !== null && !(value instanceof Failure) ? CALC : value;
    });
  },
  'MAKEARRAY',
);
