import { test } from 'node:test'
import { box, codes, dicomFiles, greyImage, imageFile, inFolder, lattice, maskFile, segFile, mrFiles } from '../test/box-studies.ts'
import { leftOut, measured, testFolders } from '../test/measuring.ts'

const folder = testFolders()
const grid = lattice()
const liver = [box([2, 21], [2, 17], [1, 8])]
const A = box([4, 9], [4, 8], [2, 4])
const B = box([14, 15], [6, 7], [5, 6])
const speck = box([20,20],[15,15],[7,7])
const show = (name: string, m: any) => {
  console.log('==', name)
  for (const s of m.studies) console.log(' ', s.patient, s.date, s.dateSource, 'liver', s.liverVolumeMl, 'seg', s.lesionsSegmented, s.review, s.lesions.map((l: any) => `${l.label} ${l.nature} ${l.volumeMl} b=${l.touchesBorder} ${l.speck ? 'speck' : ''} ${l.couinaudSegment} v=${l.viableVolumeMl} ${JSON.stringify(l.intensity).slice(0,90)} ${l.shape.edge.long.lengthMm.toFixed(1)}`))
  for (const r of leftOut(m, folder(name))) console.log('   -', r.join('  '))
}
const cases: Record<string, any> = {
  'nifti': inFolder('NET-1/2020-01-01', [{path:'liver.nii.gz', content: maskFile(grid, ...liver)}, {path:'liver_lesions.nii.gz', content: maskFile(grid, A, B, speck)}]),
  'nifti+image': inFolder('NET-1/2020-01-01', [{path:'image.nii.gz', content: imageFile(grid,[A])},{path:'liver.nii.gz', content: maskFile(grid, ...liver)}, {path:'liver_lesions.nii.gz', content: maskFile(grid, A, B, speck)}]),
  'image undecided name': inFolder('NET-1/2020-01-01', [{path:'patient7.nii.gz', content: imageFile(grid,[A])},{path:'liver.nii.gz', content: maskFile(grid, ...liver)}, {path:'liver_lesions.nii.gz', content: maskFile(grid, A, B, speck)}]),
  'image other study': [...inFolder('NET-1/2020-01-01', [{path:'image.nii.gz', content: imageFile(grid,[A])},{path:'lesions.nii.gz', content: maskFile(grid, A)}]), ...inFolder('NET-1/2021-01-01', [{path:'lesions.nii.gz', content: maskFile(grid, A)}])],
  'image other grid': inFolder('NET-1/2020-01-01', [{path:'image.nii.gz', content: imageFile(lattice({size:{x:48,y:40,z:20},step:{x:1,y:1,z:2.5}}))},{path:'lesions.nii.gz', content: maskFile(grid, A)}]),
  'undecided': inFolder('NET-1/2020-01-01', [{path:'foo.nii.gz', content: maskFile(grid, A)}]),
  'no date': inFolder('NET-1/x', [{path:'lesions.nii.gz', content: maskFile(grid, A)}]),
  'two classes': inFolder('NET-1/2020-01-01', [{path:'lesions.nii.gz', content: maskFile(grid, A)},{path:'tumor.nii.gz', content: maskFile(grid, A)}]),
  'class and one': inFolder('NET-1/2020-01-01', [{path:'lesions.nii.gz', content: maskFile(grid, A)},{path:'lesion_01.nii.gz', content: maskFile(grid, A)}]),
  'cysts and lesions': inFolder('NET-1/2020-01-01', [{path:'lesions.nii.gz', content: maskFile(grid, A)},{path:'cysts.nii.gz', content: maskFile(grid, B)}]),
  'several seg': [...mrFiles({study:'s', date:'2020-01-01', segments:[]}), segFile({study:'s', date:'2020-01-01', reading:'one', segments:[{label:'lesions',boxes:[A]}]}), segFile({study:'s', date:'2020-01-01', reading:'two', segments:[{label:'lesions',boxes:[B]}]})],
  'liver only': dicomFiles({study:'s', date:'2020-01-01', segments:[{label:'liver',boxes:liver, type: codes.liver}]}),
  'dicom': dicomFiles({study:'s', date:'2020-01-01', image: greyImage(grid,[A]), segments:[{label:'liver',boxes:liver, type: codes.liver},{label:'lesions',boxes:[A,B,speck]},{label:'cyst 1', boxes:[box([18,19],[10,11],[4,5])], type: codes.cyst}, {label:'bone met 1', boxes:[box([0,1],[0,1],[0,1])], type: codes.metastasis, region: codes.bone}, {label:'tracked speck', tracked:'t', boxes:[box([12,12],[12,12],[4,4])], type: codes.metastasis}]}),
  'dicom no image': dicomFiles({study:'s', date:'2020-01-01', image: 'none', segments:[{label:'liver',boxes:liver, type: codes.liver},{label:'lesions',boxes:[A,B,speck]}]}),
  'image only': mrFiles({study:'s', date:'2020-01-01', segments:[]}),
  'empty mask': inFolder('NET-1/2020-01-01', [{path:'liver.nii.gz', content: maskFile(grid, ...liver)},{path:'lesions.nii.gz', content: maskFile(grid)}]),
  'no patient id': [...inFolder('Ivanov/2020-01-01', dicomFiles({study:'s', patientId:'', date:'2020-01-01', segments:[{label:'lesions',boxes:[A]}]})), ...inFolder('Ivanov/2021-01-01', dicomFiles({study:'s2', patientId:'', date:'2021-01-01', segments:[{label:'lesions',boxes:[A]}]}))],
  'unseen empty dicom segment': dicomFiles({study:'s', date:'2020-01-01', segments:[{label:'liver',boxes:liver, type: codes.liver},{label:'lesions',boxes:[]}]}),
}
for (const [name, files] of Object.entries(cases)) test(name, async () => show(name, await measured(folder(name), files)))
