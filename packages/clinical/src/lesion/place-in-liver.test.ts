import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeInLiver } from './place-in-liver.ts'

// Oracle: anatomy. Hilum, ligaments, vessels, ducts and nodes of the liver are no liver tissue; a word not understood is not known.
const places = {
  yes: [
    'liver',
    'Liver, segment 8',
    'S6 of the liver',
    'left hepatic lobe',
    'hepatic segment IVa',
    'right lobe of liver, near the hepatic vein',
    'liver (adjacent to the portal vein)',
    'subcapsular liver, S7',
    'intrahepatic bile duct',
    'печень',
    'Печень, S6',
    'правая доля печени',
    'в печени у ворот',
    'печёночная паренхима',
    'внутрипечёночный проток',
    'печень, рядом с воротной веной',
  ],
  no: [
    'hepatoduodenal ligament node',
    'hepatic artery node',
    'common hepatic artery',
    'hepatic vein',
    'liver hilum',
    'porta hepatis',
    'extrahepatic: bone',
    'extra-hepatic',
    'perihepatic deposit',
    'outside the liver',
    'non-hepatic',
    'lymph node near the liver',
    'hepatic flexure of the colon',
    'hepatic duct',
    'falciform ligament of the liver',
    'bone, L3',
    'peritoneum',
    'лимфоузел ворот печени',
    'ворота печени',
    'внепеченочный очаг',
    'печёночно-двенадцатиперстная связка',
    'общая печёночная артерия',
    'печёночные вены',
    'вне печени',
    'околопечёночный очаг',
    'подпечёночное пространство',
    'печёночный изгиб ободочной кишки',
    'брюшина',
  ],
  unknown: [
    'segment 6',
    'right lobe',
    'near the liver',
    'под печенью',
    'surface of the liver',
    'liver and bone',
    'печень и кости',
    'hepatorenal recess',
    'delivery port',
    'abdomen',
    '',
    'правая доля',
  ],
} as const

for (const answer of ['yes', 'no', 'unknown'] as const)
  for (const place of places[answer])
    test(`in the liver: ${answer}, “${place}”`, () => {
      assert.equal(placeInLiver(place), answer)
    })
