// Writes fixtures/phantom-default: the truth of the sample patient, and one of its studies as files.
import { fileURLToPath } from 'node:url'
import { phantomStudyFiles } from '@debulk/actions/phantom-study-files'
import { voxelVolumeMm3 } from '@debulk/imaging/grid'
import { runVoxels } from '@debulk/imaging/run-list'
import { defaultPlan } from '@debulk/phantom/default-plan'
import { drawLiver } from '@debulk/phantom/draw-liver'
import { phantomAnatomy } from '@debulk/phantom/phantom-anatomy'
import { phantomPatient, type PhantomPatient } from '@debulk/phantom/phantom-patient'
import { phantomTruth } from '@debulk/phantom/phantom-truth'
import { RowMapping } from '@debulk/phantom/row-mapping'
import { sampleDate, samplePlan } from '@debulk/phantom/sample-plan'
import { writeFiles, type OutputFile } from '@debulk/platform/write-files'

const folder = fileURLToPath(new URL('../fixtures/phantom-default/', import.meta.url))

function* fixtureFiles(): Generator<OutputFile> {
  const whole = phantomPatient(defaultPlan())
  const truth = phantomTruth(whole, liverVolumesMl(whole))
  yield { path: 'truth.json', content: json(truth) }
  yield {
    path: 'seed.json',
    content: json({ plan: truth.plan, seed: truth.seed, phantomVersion: truth.phantomVersion }),
  }

  const patient = phantomPatient(samplePlan())
  const study = patient.studies.find(({ plan }) => plan.date === sampleDate)
  if (!study) throw new Error(`no study on ${sampleDate}`)
  const files = phantomStudyFiles({ patient, study, anatomy: phantomAnatomy(patient) })
  for (const file of files) {
    // the NIfTI image says the same as the DICOM series and would take half the room
    if (!file.path.endsWith('image.nii.gz')) yield { ...file, path: `sample/${file.path}` }
  }
  const sample = phantomTruth(patient, liverVolumesMl(patient))
  const lesions = sample.lesions.map(({ studies, ...lesion }) => ({ ...lesion, ...studies[study.index] }))
  yield { path: 'sample/truth.json', content: json({ synthetic: true, study: sample.studies[study.index], lesions }) }
}

const liverVolumesMl = ({ liver, studies }: PhantomPatient): number[] =>
  studies.map(({ grid, motion }) => {
    const drawn = drawLiver(liver, grid, { mapping: new RowMapping(grid, motion), readerShiftMm: 0 })
    return (runVoxels(drawn.truth) * voxelVolumeMm3(grid)) / 1000
  })

const json = (value: unknown) => `${JSON.stringify(value)}\n`

const written = await writeFiles(folder, fixtureFiles())
if (!written.ok) throw new Error(JSON.stringify(written.error))
process.stdout.write(`${written.value.length} files in ${folder}\n`)
