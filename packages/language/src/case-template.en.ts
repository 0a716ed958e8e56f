/** Guidance at the head of a new case file, and an example of each common event. */
export const caseTemplateEn = `# The record of one patient: everything that happened, one event below the other. Order does not matter.
#
# What is not known is left out, or written null: it is then "not recorded", which is neither zero nor normal.
# A mistake is not overwritten once others have read the file: debulk case retract FILE ID --reason "…"
#
# Dates      2017-08-30, 2016-12, 2013; between two: 2018-04-07/2018-04-11; since: 2017-02/..; nobody knows: unknown
# Numbers    628.8 (with a point); ">30", "<=5", "5-8"
# Units      as printed, in UCUM: ng/mL, nmol/L, umol/L, mg/(24.h), U/L, 10*9/L, %
# Quotes     quote: the source, word for word; source: document and page; note: your own remark
# Names      id: gives an event a name of its own, so that others can refer to it
#
# Check it at any time: debulk check FILE
schemaVersion: 1
patient: "P-001" # a pseudonym, as the studies have it; never the name

# Delete the brackets, then take the events you need from the examples and remove the "# " before them.
events: []
#  - { kind: patient-described, on: 2017-02, sex: female, ageYears: 48 }
#  - { kind: symptom-reported, on: 2016-03, symptom: diarrhoea, status: onset, perDay: "<=5" }
#  - { kind: biopsy-performed, id: biopsy, on: 2016-12-26, site: liver }
#  - kind: specimen-reported
#    id: histology
#    on: 2016-12-26
#    site: liver
#    takenAt: biopsy
#    tumour: present # or absent, uncertain
#    differentiation: well
#    ki67Percent: 3
#    mitosesPer2Mm2: null # not recorded
#  - kind: marker-measured
#    on: 2017-02-02
#    analyte: chromogranin-a
#    value: 628.8
#    unit: ng/mL
#    reference: "<108" # as the laboratory prints it
#  - { kind: marker-measured, on: 2018-07-11, analyte: chromogranin-a, value: 61, unit: U/L, reference: "<50", matrix: plasma, assay: B }
#  - kind: marker-series-joined # who decided that two assays are read as one, and why: results then compare as multiples of their own limits
#    on: 2018-08-01
#    analyte: chromogranin-a
#    series: [{ matrix: not-recorded, assay: not-recorded }, { matrix: plasma, assay: B }]
#    by: "A. Brown"
#    reason: the laboratory changed its assay
#  - kind: marker-criteria-chosen # what the protocol calls a response; without it the usual 50 % and 25 %
#    on: 2017-02
#    analyte: all
#    risePercent: 50
#    baselineTimesLimit: 2
#    by: "A. Brown"
#    reason: protocol NET-7
#  - kind: systemic-therapy-started
#    id: octreotide
#    on: 2017-02
#    drug: octreotide LAR
#    drugClass: somatostatin-analogue
#    dose: 30 mg
#    intervalDays: 28
#  - { kind: resection-performed, id: surgery, on: 2017-08-30, removes: [primary, mesenteric mass], complete: true }
#  - kind: study-read # a study without a segmentation
#    on: 2018-04-07
#    modality: MR
#    scope: whole-liver # a lesion that a list of the whole liver leaves out is gone; otherwise it was not evaluated
#    lesions:
#      - { label: largest, trackingUid: '2.25.1', diametersMm: [51, 49, 37] } # the same number at every date: without one a lesion is not followed over time
#      - { label: S6, trackingUid: '2.25.2', diametersMm: [30, 22], enhancingDiametersMm: [18, 12] } # what takes up contrast in the arterial phase; [0]: nothing
#      - { label: others, count: ">30", sizeMm: [4, 51] }
#      - { label: N1, site: hepatic hilum, siteKind: node, diametersMm: [22, 16] } # of a node the shorter one counts
#  - { kind: embolisation-performed, id: tace-1, on: 2018-04-11, course: tace, vessels: [right-hepatic] }
#  - kind: board-met
#    on: 2018-04-09
#    inputs: [histology, 2018-04-07] # ids of events, or dates of studies
#    decisions:
#      - { treatment: embolisation, staged: true }
#  - { kind: status-seen, on: 2021-05, vital: alive, disease: no-progression }
`
