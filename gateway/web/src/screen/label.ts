export interface Spot {
  x: number
  y: number
}

/**
 * Where a county's name disturbs least: among the places where it lies wholly inside, the one farthest from every mark.
 * Distances are measured in widths and heights of the label, because a name is much wider than high.
 */
export function labelSpot(
  extent: readonly number[],
  inside: (x: number, y: number) => boolean,
  marks: readonly Spot[],
  size: { width: number; height: number },
  otherwise: Spot,
): Spot {
  // in a narrow county the name may reach over the edge
  for (const part of [1, 0.55]) {
    const spot = freest(extent, inside, marks, size, otherwise, part)
    if (spot) return spot
  }
  return otherwise
}

function freest(
  extent: readonly number[],
  inside: (x: number, y: number) => boolean,
  marks: readonly Spot[],
  size: { width: number; height: number },
  otherwise: Spot,
  part: number,
): Spot | undefined {
  const GRID = 24
  const [west, south, east, north] = extent
  let best: Spot | undefined
  let most = -Infinity
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) {
      const x = west + ((east - west) * i) / GRID
      const y = south + ((north - south) * j) / GRID
      const [halfWidth, halfHeight] = [(size.width / 2) * part, (size.height / 2) * part]
      const fits = [-1, 1].every((a) => [-1, 1].every((b) => inside(x + a * halfWidth, y + b * halfHeight)))
      if (!fits) continue
      let nearest = Number.MAX_VALUE
      for (const mark of marks) {
        nearest = Math.min(nearest, Math.hypot((mark.x - x) / size.width, (mark.y - y) / size.height))
      }
      // among equally free places the one nearest to the middle
      const free = Math.min(nearest, 1.4) - 0.05 * Math.hypot((x - otherwise.x) / size.width, (y - otherwise.y) / size.height)
      if (free > most) {
        most = free
        best = { x, y }
      }
    }
  }
  return best
}
