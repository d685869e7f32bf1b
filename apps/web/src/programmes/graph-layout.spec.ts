import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GraphNode, type GraphSizes, layoutOf } from './graph-layout.ts';

const across: GraphSizes = {
  node: { width: 100, height: 40 },
  gap: { between: 30, within: 10 },
  direction: 'across',
};
const node = (id: string, ...after: string[]): GraphNode => ({
  id,
  after: after.map((stageId) => ({ stageId, on: 'passed' })),
});
const layers = (nodes: readonly GraphNode[]) =>
  Object.fromEntries(layoutOf(nodes, across).nodes.map(({ id, layer }) => [id, layer]));

it('puts each stage behind all that lead to it, by the longest way', () => {
  const nodes = [node('call'), node('paper', 'call'), node('pitch', 'call', 'paper'), node('pilot', 'pitch')];
  expect(layers(nodes)).toEqual({ call: 0, paper: 1, pitch: 2, pilot: 3 });
});

it('draws what leads back, and is not led astray by it', () => {
  const nodes = [node('a', 'c'), node('b', 'a'), node('c', 'b')];
  expect(layers(nodes)).toEqual({ a: 0, b: 1, c: 2 });
  expect(layoutOf(nodes, across).edges.map(({ from, to, isBack }) => [from, to, isBack])).toEqual([
    ['c', 'a', true],
    ['a', 'b', false],
    ['b', 'c', false],
  ]);
});

it('keeps branches apart: their lines do not cross where they need not', () => {
  const nodes = [node('one'), node('two'), node('of-two', 'two'), node('of-one', 'one')];
  const at = new Map(layoutOf(nodes, across).nodes.map((each) => [each.id, each.y]));
  expect(Math.sign((at.get('one') ?? 0) - (at.get('two') ?? 0))).toBe(
    Math.sign((at.get('of-one') ?? 0) - (at.get('of-two') ?? 0)),
  );
});

it('leaves out lines to stages that are not there', () => {
  expect(layoutOf([node('a', 'gone')], across).edges).toEqual([]);
});

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 })
      .map((pairs) =>
        Array.from({ length: size }, (_, index) =>
          node(`s${index}`, ...new Set(pairs.filter(([, to]) => to === index).map(([from]) => `s${from}`))),
        ),
      ),
  );

it('places every stage once, inside the picture, and no two on each other', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom('across', 'down'), (nodes, direction) => {
      const sizes: GraphSizes = { ...across, direction };
      const { nodes: placed, edges, width, height } = layoutOf(nodes, sizes);
      expect(placed.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
      for (const each of placed) {
        expect(each.x).toBeGreaterThanOrEqual(0);
        expect(each.y).toBeGreaterThanOrEqual(0);
        expect(each.x + 100).toBeLessThanOrEqual(width);
        expect(each.y + 40).toBeLessThanOrEqual(height);
      }
      const apart = placed.every((a) =>
        placed.every((b) => a === b || Math.abs(a.x - b.x) >= 100 || Math.abs(a.y - b.y) >= 40),
      );
      expect(apart).toBe(true);
      const layer = new Map(placed.map((each) => [each.id, each.layer]));
      const forward = edges.filter(({ isBack }) => !isBack);
      expect(forward.every(({ from, to }) => (layer.get(from) ?? 0) < (layer.get(to) ?? 0))).toBe(true);
    }),
  );
});
