import { bool, compare, cut } from '../coerce';
import { define, lazyFunctions, scalar } from '../define';
import { each, loaded, single, type Env } from '../env';
import { caught, spread } from '../operators';
import type { Node } from '../syntax-tree';
import { Failure, Grid, NA, VALUE, type Plain, type Value } from '../values';

const at = (nodes: readonly Node[], index: number, env: Env, otherwise: Plain): Value => {
  const node = nodes[index];
  return node ? env.evaluate(node) : otherwise;
};

/** A choice between branches, of which only the one that is needed is computed, unless the condition has several values. */
function chosen(condition: Value, env: Env, then: () => Value, otherwise: () => Value): Value {
  const own = loaded(condition, env);
  if (!(own instanceof Grid)) return bool(single(own, env)) ? then() : otherwise();
  const branches = [loaded(then(), env), loaded(otherwise(), env)];
  return spread([own, ...branches], ([test = null, yes = null, no = null]) =>
    test instanceof Failure ? test : caught(() => (bool(test) ? yes : no)),
  );
}

lazyFunctions.set('IF', (nodes, env) => {
  if (nodes.length < 1 || nodes.length > 3) return VALUE;
  const then = (): Value => (nodes.length > 1 ? at(nodes, 1, env, null) : true);
  return chosen(at(nodes, 0, env, null), env, then, () => at(nodes, 2, env, false));
});

/** The value, or another in the place of its errors. */
function unless(isBad: (value: Failure) => boolean): (nodes: readonly Node[], env: Env) => Value {
  return (nodes, env) => {
    if (nodes.length !== 2) return VALUE;
    const value = at(nodes, 0, env, null);
    const own = caught(() => loaded(value, env));
    if (own instanceof Failure) return isBad(own) ? at(nodes, 1, env, null) : own;
    if (!(own instanceof Grid) || !own.items.some((item) => item instanceof Failure && isBad(item))) return value;
    const other = loaded(at(nodes, 1, env, null), env);
    return spread([own, other], ([item = null, instead = null]) => (item instanceof Failure && isBad(item) ? instead : item));
  };
}
lazyFunctions.set(
  'IFERROR',
  unless(() => true),
);
lazyFunctions.set(
  'IFNA',
  unless((error) => error === NA),
);

lazyFunctions.set('IFS', (nodes, env) => {
  const from = (index: number): Value => {
    if (index + 1 >= nodes.length) return index < nodes.length ? VALUE : NA;
    return chosen(
      at(nodes, index, env, null),
      env,
      () => at(nodes, index + 1, env, null),
      () => caught(() => from(index + 2)),
    );
  };
  return from(0);
});

lazyFunctions.set('SWITCH', (nodes, env) => {
  const pick = (value: Plain): Value => {
    if (value instanceof Failure) return value;
    for (let index = 1; index + 1 < nodes.length; index += 2) {
      const candidate = single(at(nodes, index, env, null), env);
      if (candidate instanceof Failure) return candidate;
      if (compare(value, candidate) === 0) return at(nodes, index + 1, env, null);
    }
    return nodes.length % 2 === 0 ? at(nodes, nodes.length - 1, env, null) : NA;
  };
  const value = loaded(at(nodes, 0, env, null), env);
  return value instanceof Grid
    ? spread([value], ([item = null]) => caught(() => single(pick(item), env)))
    : pick(single(value, env));
});

lazyFunctions.set('CHOOSE', (nodes, env) => {
  const pick = (value: Plain): Value => {
    const index = cut(value);
    return index >= 1 && index < nodes.length ? at(nodes, index, env, null) : VALUE;
  };
  const value = loaded(at(nodes, 0, env, null), env);
  if (!(value instanceof Grid)) return pick(single(value, env));
  const choices = nodes.slice(1).map((node) => loaded(env.evaluate(node), env));
  return spread([value, ...choices], ([item = null, ...rest]) => caught(() => rest[cut(item) - 1] ?? VALUE));
});

/** The logical values among arguments: texts in cells do not count, those written in the formula must be TRUE or FALSE. */
function logicals(args: readonly (Value | undefined)[], env: Env): boolean[] {
  const found: boolean[] = [];
  for (const arg of args)
    each(arg, env, (value, isCell) => {
      if (value instanceof Failure) throw value;
      if (isCell && (typeof value === 'string' || value === null)) return;
      found.push(bool(value));
    });
  if (found.length === 0) throw VALUE;
  return found;
}

define('x*', (args, env) => logicals(args, env).every(Boolean), 'AND');
define('x*', (args, env) => logicals(args, env).some(Boolean), 'OR');
define('x*', (args, env) => logicals(args, env).filter(Boolean).length % 2 === 1, 'XOR');
scalar('NOT', 's', (value) => !bool(value));
scalar('TRUE', '', () => true);
scalar('FALSE', '', () => false);
