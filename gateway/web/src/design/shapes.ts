import type { Status } from '../core/types'

/**
 * The six status shapes on a 24 × 24 field, written once for the page's SVG and for the map's canvas: a body that
 * carries the colour and a sign inside it. Told apart by outline alone: circle, shield, triangle, octagon, square, ring.
 */
export const SHAPES: Record<Status, { body: string; sign: string }> = {
  GREEN: { body: 'M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21z', sign: 'M7 12.4l3.4 3.4L17.2 9' },
  BLUE: { body: 'M12 1.4l9 3v7.1c0 5.2-3.7 9-9 11.1c-5.3-2.1-9-5.9-9-11.1V4.4z', sign: 'M12 6.5v11M7.5 11h9' },
  YELLOW: { body: 'M12 2.2L22.6 21.2H1.4z', sign: 'M12 9v6M12 18.4v.1' },
  RED: { body: 'M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z', sign: 'M12 6.5v7M12 17.4v.1' },
  BLACK: { body: 'M2 2h20v20H2z', sign: 'M8 8l8 8M16 8l-8 8' },
  GREY: { body: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z', sign: 'M8 12h8' },
}
