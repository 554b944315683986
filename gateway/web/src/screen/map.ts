import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import type Geometry from 'ol/geom/Geometry'
import Point from 'ol/geom/Point'
import { fromLonLat } from 'ol/proj'
import type VectorSource from 'ol/source/Vector'
import Fill from 'ol/style/Fill'
import Icon from 'ol/style/Icon'
import RegularShape from 'ol/style/RegularShape'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import Text from 'ol/style/Text'
import { areaName, CITY } from '../core/areas'
import { figure } from '../core/format'
import { say } from '../core/language'
import { asStatus, urgency } from '../core/status'
import type { Layer, Status, Words } from '../core/types'
import { SHAPES } from '../design/shapes'
import type { Spot } from './label'

const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

export function areaOf(feature: Feature<Geometry>): string {
  return String(feature.get('area') ?? feature.get('code') ?? feature.getId() ?? '')
}

export function codeOf(feature: Feature<Geometry>): string {
  return String(feature.get('codeId') ?? feature.getId() ?? '')
}

/**
 * Brings a source in step with a layer of the platform without emptying it, so that marks do not flicker on a wall.
 * Gives the features whose status is another than before.
 */
export function bring(source: VectorSource, layer: Layer, key: (feature: Feature<Geometry>) => string): Feature<Geometry>[] {
  const changed: Feature<Geometry>[] = []
  const gone = new Set(source.getFeatures().map((feature) => feature.getId()))
  for (const next of format.readFeatures(layer) as Feature<Geometry>[]) {
    const id = key(next)
    gone.delete(id)
    const known = source.getFeatureById(id) as Feature<Geometry> | null
    if (!known) {
      next.setId(id)
      source.addFeature(next)
      continue
    }
    if (known.get('status') !== next.get('status')) changed.push(known)
    const geometry = next.getGeometry()
    known.setProperties({ ...next.getProperties(), geometry })
  }
  for (const id of gone) {
    const feature = source.getFeatureById(id as string)
    if (feature) source.removeFeature(feature as Feature<Geometry>)
  }
  return changed
}

/** One status mark as a little picture, drawn at the resolution of the wall. */
function draw(status: Status, size: number): HTMLCanvasElement {
  const ratio = window.devicePixelRatio || 1
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.ceil((size + 6) * ratio)
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  const scale = (size / 24) * ratio
  pen.translate(3 * ratio, 3 * ratio)
  pen.scale(scale, scale)
  const body = new Path2D(SHAPES[status].body)
  const sign = new Path2D(SHAPES[status].sign)
  pen.lineJoin = pen.lineCap = 'round'
  // a dark rim keeps neighbours apart where many firms share one park
  pen.strokeStyle = token('--paper')
  pen.lineWidth = 4
  pen.stroke(body)
  if (status === 'GREY') {
    pen.fillStyle = token('--paper')
    pen.fill(body)
    pen.setLineDash([3.9, 2.383])
    pen.strokeStyle = token('--grey')
    pen.lineWidth = 2
    pen.stroke(body)
    pen.setLineDash([])
  } else {
    pen.fillStyle = token(`--${status.toLowerCase()}`)
    pen.fill(body)
  }
  if (status === 'BLACK') {
    pen.strokeStyle = token('--black-edge')
    pen.lineWidth = 2
    pen.stroke(body)
  }
  pen.strokeStyle = { BLACK: '#fff', YELLOW: '#3a2700', GREY: token('--grey') }[status as string] ?? token('--on-status')
  pen.lineWidth = 2.6
  pen.stroke(sign)
  return canvas
}

/** The styles of the map at one scale of the wall; made anew when the window changes its size. */
export class Look {
  private readonly marks = new Map<string, Style>()
  /** The city lies over its counties: only its edge is drawn. */
  private readonly outline: Style
  constructor(
    readonly unit: number,
    private readonly quiet: (area: string) => boolean,
    private readonly figures: () => Map<string, string>,
    private readonly chosen: () => { area: string; firm: string },
    private readonly spots: () => Map<string, Spot>,
  ) {
    this.outline = new Style({ stroke: new Stroke({ color: token('--line-strong'), width: 2 * (unit / 20) }), zIndex: 1 })
  }

  readonly area = (feature: Feature<Geometry>): Style => {
    const code = areaOf(feature)
    if (code === CITY) return this.outline
    const selected = code === this.chosen().area
    const dim = this.chosen().area !== CITY && !selected
    return new Style({
      fill: new Fill({ color: token(selected ? '--map-chosen' : dim ? '--map-quiet' : '--map-land') }),
      stroke: new Stroke({ color: token(selected ? '--water' : '--map-edge'), width: (selected ? 2.5 : 1.4) * (this.unit / 20) }),
      zIndex: selected ? 2 : 1,
    })
  }

  /** The county's name with its index, where it disturbs the marks least. */
  readonly areaLabel = (feature: Feature<Geometry>): Style | undefined => {
    const code = areaOf(feature)
    const spot = this.spots().get(code)
    if (code === CITY || !spot) return undefined
    const selected = code === this.chosen().area
    const dim = this.chosen().area !== CITY && !selected
    const value = this.figures().get(code)
    return new Style({
      geometry: new Point([spot.x, spot.y]),
      text: new Text({
        text: [areaName(code) || say(feature.get('name') as Words), `600 ${this.px(1.25)} ${FONT}`, ...(value ? ['\n', '', figure(value, 1), `${this.px(1.15)} ${FONT}`] : [])],
        fill: new Fill({ color: dim ? token('--ink-3') : token('--ink') }),
        stroke: new Stroke({ color: token('--paper'), width: 5 * (this.unit / 20) }),
        justify: 'center',
        declutterMode: 'none',
      }),
    })
  }

  readonly water = (feature: Feature<Geometry>): Style | Style[] => {
    const type = feature.getGeometry()?.getType() ?? ''
    const kind = String(feature.get('kind') ?? '')
    const surface = type.includes('Polygon')
    const bay = kind === 'bay'
    // from far away only the great waters have a name; the others get theirs with their county
    const label = feature.get('label') as [number, number] | undefined
    const named = bay || kind === 'canal' || (kind !== 'shore' && this.chosen().area !== CITY)
    const fill = surface ? new Fill({ color: token(bay ? '--map-sea' : '--map-lake') }) : undefined
    const stroke =
      surface || kind === 'shore'
        ? undefined
        : new Stroke({ color: token('--map-river'), width: (kind === 'canal' ? 4.5 : 2.2) * (this.unit / 20), lineCap: 'round', lineJoin: 'round' })
    const text = named
      ? new Text({
          text: say(feature.get('name') as Words),
          placement: surface ? 'point' : 'line',
          font: `italic ${this.px(1)} ${FONT}`,
          fill: new Fill({ color: token('--map-water-name') }),
          stroke: new Stroke({ color: token('--paper'), width: 3 * (this.unit / 20) }),
          overflow: surface,
          repeat: 900,
        })
      : undefined
    const zIndex = surface ? 0 : 2
    // a sea is larger than the wall: its name stands where it is told to
    return label
      ? [new Style({ fill, zIndex }), new Style({ geometry: new Point(fromLonLat(label)), text, zIndex })]
      : new Style({ fill, stroke, text, zIndex })
  }

  readonly firm = (feature: Feature<Geometry>): Style => {
    const status = asStatus(feature.get('status'))
    const dim = this.quiet(String(feature.get('area') ?? ''))
    const selected = codeOf(feature) === this.chosen().firm
    const key = `${status}${dim}${selected}`
    let style = this.marks.get(key)
    if (!style) {
      const size = (urgency(status) >= 3 ? 1.7 : status === 'BLUE' ? 1.2 : 1) * this.unit * (selected ? 1.5 : 1)
      style = new Style({
        image: new Icon({ img: draw(status, size), scale: 1 / (window.devicePixelRatio || 1), opacity: dim ? 0.3 : 1, declutterMode: 'none' }),
        zIndex: urgency(status) + (selected ? 10 : 0),
      })
      this.marks.set(key, style)
    }
    return style
  }

  /** An open case is a reed-coloured flag at the shoulder of its firm. */
  readonly openCase = (feature: Feature<Geometry>): Style =>
    new Style({
      image: new RegularShape({
        points: 3,
        radius: this.unit * 0.42,
        angle: Math.PI,
        displacement: [this.unit * 0.62, this.unit * 0.72],
        fill: new Fill({ color: token(this.quiet(String(feature.get('area') ?? '')) ? '--line-strong' : '--reed') }),
        stroke: new Stroke({ color: token('--paper'), width: 2 * (this.unit / 20) }),
        declutterMode: 'none',
      }),
    })

  station(air: Map<string, string>) {
    return (feature: Feature<Geometry>): Style => {
      const aqi = air.get(String(feature.get('station') ?? feature.get('id') ?? feature.getId()))
      return new Style({
        image: new RegularShape({
          points: 4,
          radius: this.unit * 0.5,
          fill: new Fill({ color: token('--paper') }),
          stroke: new Stroke({ color: token('--ink'), width: 2 * (this.unit / 20) }),
          declutterMode: 'none',
        }),
        text: aqi
          ? new Text({
              text: aqi,
              font: `600 ${this.px(1)} ${FONT}`,
              offsetX: this.unit * 0.7,
              textAlign: 'left',
              fill: new Fill({ color: token('--ink') }),
              stroke: new Stroke({ color: token('--paper'), width: 4 * (this.unit / 20) }),
            })
          : undefined,
        zIndex: 4,
      })
    }
  }

  private px(rem: number): string {
    return `${Math.round(rem * this.unit)}px`
  }
}
