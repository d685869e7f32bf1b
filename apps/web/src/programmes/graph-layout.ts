/** A stage and the stages that lead to it. */
export interface GraphNode {
  readonly id: string;
  readonly after: readonly { readonly stageId: string; readonly on: string }[];
}

export interface PlacedNode {
  readonly id: string;
  readonly layer: number;
  /** Distance from the side where reading begins, and from the top, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  /** Leads back to an earlier layer. */
  readonly isBack: boolean;
  readonly path: string;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export interface GraphSizes {
  readonly node: { readonly width: number; readonly height: number };
  /** Between layers, and within one. */
  readonly gap: { readonly between: number; readonly within: number };
  /** Layers stand beside each other, or below each other on a narrow screen. */
  readonly direction: 'across' | 'down';
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/**
 * Stages in layers, after Sugiyama, Tagawa and Toda 1981 (IEEE Trans. SMC 11(2)): each stands behind all that lead to it, and
 * within its layer near the middle of them, so that few lines cross. What leads back is drawn, and does not count. The same
 * model gives the same drawing. Positions count from the side where reading begins: the caller mirrors them.
 */
export function layoutOf(nodes: readonly GraphNode[], sizes: GraphSizes): GraphLayout {
  const known = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap(({ id, after }) =>
    after
      .filter(({ stageId }) => known.has(stageId))
      .map(({ stageId, on }): Edge => ({ from: stageId, to: id, on })),
  );
  const back = backEdges(nodes, edges);
  const forward = edges.filter((edge) => !back.has(edge));
  const layers = ordered(layersOf(nodes, forward), forward);
  const placed = place(layers, sizes);
  const at = new Map(placed.map((node) => [node.id, node]));
  return {
    ...extent(layers, sizes),
    nodes: placed,
    edges: edges.map((edge) => ({
      ...edge,
      isBack: back.has(edge),
      path: pathOf(at.get(edge.from) as PlacedNode, at.get(edge.to) as PlacedNode, sizes),
    })),
  };
}

/** Edges that close a circle, found by going through the stages in their order. */
function backEdges(nodes: readonly GraphNode[], edges: readonly Edge[]): ReadonlySet<Edge> {
  const back = new Set<Edge>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const edge of edges.filter(({ from }) => from === id)) {
      if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, 'done');
  };
  for (const { id } of nodes) if (!state.has(id)) visit(id);
  return back;
}

/** Longest way from a beginning. */
function layersOf(nodes: readonly GraphNode[], forward: readonly Edge[]): string[][] {
  const layer = new Map<string, number>();
  const depth = (id: string): number => {
    const known = layer.get(id);
    if (known !== undefined) return known;
    const before = forward.filter(({ to }) => to === id).map(({ from }) => depth(from) + 1);
    const own = Math.max(0, ...before);
    layer.set(id, own);
    return own;
  };
  const layers: string[][] = [];
  for (const { id } of nodes) {
    const own = depth(id);
    layers[own] = [...(layers[own] ?? []), id];
  }
  return layers;
}

/** Each layer in the order of the middles of what leads to it. */
function ordered(layers: readonly string[][], forward: readonly Edge[]): string[][] {
  const position = new Map<string, number>();
  return layers.map((layer) => {
    const middle = (id: string): number => {
      const before = forward.filter(({ to }) => to === id).map(({ from }) => position.get(from) ?? 0);
      return before.length === 0 ? 0 : before.reduce((sum, each) => sum + each, 0) / before.length;
    };
    const inOrder = [...layer].sort((a, b) => middle(a) - middle(b));
    inOrder.forEach((id, index) => {
      position.set(id, index - (inOrder.length - 1) / 2);
    });
    return inOrder;
  });
}

function extent(layers: readonly string[][], { node, gap, direction }: GraphSizes) {
  const most = Math.max(1, ...layers.map((layer) => layer.length));
  const count = Math.max(1, layers.length);
  const along = (size: number) => count * size + (count - 1) * gap.between;
  const beside = (size: number) => most * size + (most - 1) * gap.within;
  return direction === 'across'
    ? { width: along(node.width), height: beside(node.height) }
    : { width: beside(node.width), height: along(node.height) };
}

function place(layers: readonly string[][], sizes: GraphSizes): PlacedNode[] {
  const { node, gap, direction } = sizes;
  const { width, height } = extent(layers, sizes);
  return layers.flatMap((layer, index) => {
    const across = direction === 'across';
    const size = across ? node.height : node.width;
    const whole = layer.length * size + (layer.length - 1) * gap.within;
    const start = ((across ? height : width) - whole) / 2;
    return layer.map((id, at) => {
      const along = index * ((across ? node.width : node.height) + gap.between);
      const beside = start + at * (size + gap.within);
      return { id, layer: index, x: across ? along : beside, y: across ? beside : along };
    });
  });
}

/** From the end of one box to the beginning of the other, leaving and arriving straight. */
function pathOf(from: PlacedNode, to: PlacedNode, { node, direction }: GraphSizes): string {
  if (direction === 'across') {
    const start = { x: from.x + node.width, y: from.y + node.height / 2 };
    const end = { x: to.x, y: to.y + node.height / 2 };
    const bend = Math.max(16, Math.abs(end.x - start.x) / 2);
    return `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`;
  }
  const start = { x: from.x + node.width / 2, y: from.y + node.height };
  const end = { x: to.x + node.width / 2, y: to.y };
  const bend = Math.max(12, Math.abs(end.y - start.y) / 2);
  return `M${start.x},${start.y} C${start.x},${start.y + bend} ${end.x},${end.y - bend} ${end.x},${end.y}`;
}
