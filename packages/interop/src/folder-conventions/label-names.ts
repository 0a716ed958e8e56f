import { fileStem } from './file-stem.ts'

/** Names of a label map's values, as a data set's description gives them; null when it is no such description. */
export type LabelNames = ReadonlyMap<number, string>

/**
 * Reads nnU-Net's `dataset.json` (version 2: name → value or list of values with `regions_class_order`; version 1: value → name) and
 * MONAI Label's `datastore_v2.json` (`label_info` of one label file).
 *
 * @param json what the file holds, parsed
 * @param file name of the label map that is to be explained
 * @source nnU-Net documentation/dataset_format.md and region_based_training.md; MONAILabel datastore/local.py
 */
export function labelNames(json: unknown, file: string): LabelNames | null {
  if (!isRecord(json)) return null
  if (isRecord(json['objects'])) return monaiNames(json['objects'], fileStem(file))
  return isRecord(json['labels']) ? nnunetNames(json['labels'], json['regions_class_order']) : null
}

function nnunetNames(labels: Record<string, unknown>, order: unknown): LabelNames | null {
  const names = new Map<number, string>()
  const regions: string[] = []
  for (const [key, value] of Object.entries(labels)) {
    if (typeof value === 'number') {
      if (value !== 0) names.set(value, key)
      if (value !== 0) regions.push(key)
    } else if (Array.isArray(value)) regions.push(key)
    else if (typeof value === 'string' && /^\d+$/.test(key) && key !== '0') names.set(Number(key), value) // version 1
  }
  // with regions, the n-th region (background left out) is written as the n-th value of the order
  const values = Array.isArray(order) ? order.filter((n) => typeof n === 'number') : []
  if (values.length > 0)
    return new Map(regions.flatMap((name, i) => (values[i] === undefined ? [] : [[values[i], name] as const])))
  return names.size > 0 ? names : null
}

function monaiNames(objects: Record<string, unknown>, stem: string): LabelNames | null {
  const entry = objects[stem]
  if (!isRecord(entry) || !isRecord(entry['labels'])) return null
  const tags = entry['labels']
  for (const tag of ['final', ...Object.keys(tags)]) {
    const label = tags[tag]
    const info = isRecord(label) && isRecord(label['info']) ? label['info']['label_info'] : null
    if (!Array.isArray(info)) continue
    const pairs = info
      .filter(isRecord)
      .flatMap(({ name, idx }) => (typeof name === 'string' && typeof idx === 'number' ? [[idx, name] as const] : []))
    if (pairs.length > 0) return new Map(pairs)
  }
  return null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
