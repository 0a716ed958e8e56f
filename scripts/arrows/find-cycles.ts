/** Groups of nodes that reach each other, by Tarjan's algorithm; a node alone counts when it names itself. O(edges). */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const onStack = new Set<string>()
  const stack: string[] = []
  const cycles: string[][] = []

  const visit = (node: string): number => {
    const own = index.size
    let lowest = own
    index.set(node, own)
    stack.push(node)
    onStack.add(node)
    for (const next of edges.get(node) ?? []) {
      const seen = index.get(next)
      if (seen === undefined) lowest = Math.min(lowest, visit(next))
      else if (onStack.has(next)) lowest = Math.min(lowest, low.get(next) ?? seen)
    }
    low.set(node, lowest)
    if (lowest === own) {
      const group = stack.splice(stack.indexOf(node))
      for (const member of group) onStack.delete(member)
      if (group.length > 1 || edges.get(node)?.includes(node)) cycles.push(inOrder(group, edges))
    }
    return lowest
  }

  for (const node of edges.keys()) if (!index.has(node)) visit(node)
  return cycles
}

/** One way round, so that a person can follow it: the shortest path from the first node back to itself. */
function inOrder(group: readonly string[], edges: ReadonlyMap<string, readonly string[]>): string[] {
  const members = new Set(group)
  const start = [...group].sort()[0]
  if (start === undefined) return []
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of edges.get(node) ?? []) {
      if (next === start) return [...pathTo(node, cameFrom), start]
      if (!members.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return [...group]
}

function pathTo(node: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(node)
  return before === undefined ? [node] : [...pathTo(before, cameFrom), node]
}
