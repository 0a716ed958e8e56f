import { fileStem } from './file-stem.ts'

/** Names of a label map's values, as a data set's description gives them; null when it is no such description. */
export type LabelNames = ReadonlyMap<number, string>

/**
 * Reads nnU-Net's `dataset.json` (version 2: name → value or list of values with `regions_class_order`; version 1: value → name) and
 * MONAI Label's `datastore_v2.json` (of one label file: `label_info` where a person submitted it, `params.label_names` where a model
 * made it).
 *
 * @param json what the file holds, parsed
 * @param file name of the label map that is to be explained
 * @param folder name of the folder the map lies in; MONAI Label's labels are in `labels/final`, `labels/original` or another tag
 * @source nnU-Net documentation/dataset_format.md and region_based_training.md; MONAILabel datastore/local.py (save_label),
 *   interfaces/app.py (infer), tasks/infer/basic_infer.py (label_names)
 */
export function labelNames(json: unknown, file: string, folder: string | null = null): LabelNames | null {
  if (!isRecord(json)) return null
  if (isRecord(json['objects'])) return monaiNames(json['objects'], fileStem(file), folder)
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

function monaiNames(objects: Record<string, unknown>, stem: string, folder: string | null): LabelNames | null {
  const entry = objects[stem]
  if (!isRecord(entry) || !isRecord(entry['labels'])) return null
  const tags = entry['labels']
  // a model and a person may number the same names differently, so another tag never explains a map whose own is known
  const order = folder !== null && Object.hasOwn(tags, folder) ? [folder] : ['final', ...Object.keys(tags)]
  for (const tag of order) {
    const label = tags[tag]
    const info = isRecord(label) ? label['info'] : null
    const names = isRecord(info) ? (submittedNames(info['label_info']) ?? modelNames(info['params'])) : null
    if (names) return names
  }
  return null
}

/** `[{ name, idx }, …]`, as 3D Slicer's client submits them. */
function submittedNames(info: unknown): LabelNames | null {
  if (!Array.isArray(info)) return null
  const pairs = info
    .filter(isRecord)
    .flatMap(({ name, idx }) => (typeof name === 'string' && typeof idx === 'number' ? [[idx, name] as const] : []))
  return pairs.length > 0 ? new Map(pairs) : null
}

/** `{ label_names: { name: number } }`; a list of names has no numbers and explains nothing. */
function modelNames(params: unknown): LabelNames | null {
  const names = isRecord(params) ? params['label_names'] : null
  if (!isRecord(names)) return null
  const pairs = Object.entries(names).flatMap(([name, value]) =>
    typeof value === 'number' && value !== 0 ? [[value, name] as const] : [],
  )
  return pairs.length > 0 ? new Map(pairs) : null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
