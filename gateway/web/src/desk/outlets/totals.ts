/** A day's quantity as computed from hourly means and flow, and as the device tells it (Cou). */
export interface Day {
  day: string
  factor: string
  volume: string | null
  kilograms: string | null
  hours: number
  told: Told | null
}

export interface Told {
  byHours: string | null
  ofDay: string | null
  /** The computed quantity of just the hours that are compared. */
  compared: string | null
  hours: number
  difference: string | null
}

export interface Emissions {
  tolerance: string
  disagrees: string[]
  items: Day[]
}

export const isFlow = (factor: string): boolean => factor === 'w00000' || factor === 'a00000'

/** m³ of a flow, kg of what is in it. */
export const amountUnit = (factor: string): string => (isFlow(factor) ? 'm³' : 'kg')

/** What is computed of a day: of the hours that are compared where something is, else of all that count. */
export const computedOf = (day: Day): string | null => day.told?.compared ?? (isFlow(day.factor) ? day.volume : day.kilograms)

/** What the device told of the same. */
export const toldOf = (day: Day): string | null => day.told?.byHours ?? day.told?.ofDay ?? null

/** The last days first; a day of which nothing is known says nothing. */
export const shownDays = (page: Emissions): Day[] => page.items.filter((day) => computedOf(day) !== null || toldOf(day) !== null).reverse()
