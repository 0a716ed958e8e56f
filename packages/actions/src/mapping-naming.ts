import { mappedFile, mappedNature, mappedRole } from '@debulk/contract/mapped-file'
import { parseMappingFile, type MappedFacts, type MappingFile } from '@debulk/contract/mapping-file'
import type { Refusal } from '@debulk/contract/refusal'
import type { SegmentRole } from '@debulk/contract/segment-role'
import type { Segment } from '@debulk/imaging/segmentation'
import { segmentMeaning, type Role, type SegmentMeaning } from '@debulk/interop/folder-conventions/segment-role'
import type { FileEntry } from '@debulk/platform/file-entry'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { FileNaming, Naming } from './naming.ts'

/** Reads every mapping file found, or says every fault in them: without what one says, files would be taken for what they are not. */
export async function namingOfMappings(entries: readonly FileEntry[]): Promise<Result<Naming, readonly Refusal[]>> {
  const mappings: MappingFile[] = []
  const faults: Refusal[] = []
  for (const entry of entries) {
    const bytes = await entry.read()
    if (!bytes.ok) {
      faults.push(bytes.error)
      continue
    }
    const mapping = parseMappingFile(entry.path, new TextDecoder().decode(bytes.value))
    if (mapping.ok) mappings.push(mapping.value)
    else faults.push(...mapping.error)
  }
  return faults.length > 0 ? err(faults) : ok((path) => namingOf(mappedFile(mappings, path)))
}

function namingOf(facts: MappedFacts): FileNaming {
  const { patient = null, date = null, reader = null, reviewed = false, image = null, segmentation = null } = facts
  return {
    patient,
    date,
    technique: techniqueOf(facts),
    reader,
    reviewed,
    image,
    segmentation,
    isImage: facts.role === 'image',
    isMask:
      [facts.labels, facts.names].some((table) => Object.keys(table ?? {}).length > 0) || wholeRole(facts) !== null,
    role: wholeRole(facts),
    instances: facts.instances === true,
    meaning: (segment) => meaningOf(facts, segment),
    nature: (segment) => mappedNature(facts, segment),
  }
}

const wholeRole = ({ role }: MappedFacts): SegmentRole | null => (role === undefined || role === 'image' ? null : role)

/** Only what the mapping states: a key that is present goes before what the files say. */
function techniqueOf({ modality, sequence, phase, agent }: MappedFacts): FileNaming['technique'] {
  return {
    ...(modality === undefined ? {} : { modality }),
    ...(sequence === undefined ? {} : { sequence }),
    ...(phase === undefined ? {} : { phase }),
    ...(agent === undefined ? {} : { agent }),
  }
}

/** The mapping's role, else the conventions'; the mapping's word on instances, else the identity or number that makes one lesion. */
function meaningOf(facts: MappedFacts, segment: Segment): SegmentMeaning | null {
  const mapped = mappedRole(facts, segment)
  const usual = segmentMeaning(segment)
  if (mapped === null && (facts.instances === undefined || usual === null)) return null
  const role = mapped === null ? usual?.role : roleOf(mapped)
  if (role === undefined) return null
  const stated = facts.instances === undefined ? null : facts.instances === true
  const instance = role === 'lesion' && (stated ?? (segment.trackingUid !== null || usual?.instance === true))
  return { role, instance, benign: usual?.benign === true, site: usual?.site ?? null }
}

const roleOf = (role: SegmentRole): Role => {
  const couinaud = /^couinaud-(.+)$/.exec(role)?.[1]
  return couinaud === undefined ? (plainRoles.find((plain) => plain === role) ?? 'other') : { couinaud }
}

const plainRoles = ['liver', 'lesion', 'viable', 'necrosis', 'vessel', 'other'] as const
