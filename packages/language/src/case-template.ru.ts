/** Пояснения в начале нового файла пациента и по примеру каждого частого события. */
export const caseTemplateRu = `# История одного пациента: всё, что происходило, событие за событием. Порядок не важен.
#
# Чего не знают, то не пишут или пишут null: это значит «не записано», то есть не ноль и не норма.
# Когда файл уже читали другие, ошибку не переписывают, а отзывают: debulk case retract FILE ID --reason "…"
#
# Даты       2017-08-30, 2016-12, 2013; между двумя: 2018-04-07/2018-04-11; с тех пор: 2017-02/..; неизвестно: unknown
# Числа      628.8 (через точку); ">30", "<=5", "5-8"
# Единицы    как напечатано, в записи UCUM: ng/mL, nmol/L, umol/L, mg/(24.h), U/L, 10*9/L, %
# Цитаты     quote: слова источника дословно; source: документ и страница; note: собственное замечание
# Имена      id: собственное имя события, чтобы на него могли ссылаться другие
#
# Проверить файл можно в любое время: debulk check FILE
schemaVersion: 1
patient: "P-001" # псевдоним, как в исследованиях; никогда не имя

# Уберите скобки, возьмите нужные события из примеров и сотрите «# » перед ними.
events: []
#  - { kind: patient-described, on: 2017-02, sex: female, ageYears: 48 }
#  - { kind: symptom-reported, on: 2016-03, symptom: diarrhoea, status: onset, perDay: "<=5" }
#  - { kind: biopsy-performed, id: biopsy, on: 2016-12-26, site: liver }
#  - kind: specimen-reported
#    id: histology
#    on: 2016-12-26
#    site: liver
#    takenAt: biopsy
#    tumour: present # или absent (опухоли нет), uncertain (неясно)
#    differentiation: well
#    ki67Percent: 3
#    mitosesPer2Mm2: null # не записано
#  - kind: marker-measured
#    on: 2017-02-02
#    analyte: chromogranin-a
#    value: 628.8
#    unit: ng/mL
#    reference: "<108" # как напечатала лаборатория
#  - { kind: marker-measured, on: 2018-07-11, analyte: chromogranin-a, value: 61, unit: U/L, reference: "<50", matrix: plasma, assay: B }
#  - kind: marker-series-joined # кто и почему решил читать результаты двух методик как один ряд: тогда сравниваются доли своих верхних границ
#    on: 2018-08-01
#    analyte: chromogranin-a
#    series: [{ matrix: not-recorded, assay: not-recorded }, { matrix: plasma, assay: B }]
#    by: "А. Петрова"
#    reason: лаборатория сменила методику
#  - kind: marker-criteria-chosen # что протокол считает ответом; иначе обычные 50 % и 25 %
#    on: 2017-02
#    analyte: all
#    risePercent: 50
#    baselineTimesLimit: 2
#    by: "А. Петрова"
#    reason: протокол НЭО-7
#  - kind: systemic-therapy-started
#    id: octreotide
#    on: 2017-02
#    drug: октреотид пролонгированного действия
#    drugClass: somatostatin-analogue
#    dose: 30 mg
#    intervalDays: 28
#  - { kind: resection-performed, id: surgery, on: 2017-08-30, removes: [первичная опухоль, узлы брыжейки], complete: true }
#  - kind: study-read # исследование без сегментации
#    on: 2018-04-07
#    modality: MR
#    scope: whole-liver # описана вся печень: не названный очаг исчез; иначе он не оценён
#    lesions:
#      - { label: наибольший, trackingUid: '2.25.1', diametersMm: [51, 49, 37] } # одно и то же на все даты: без него очаг во времени не прослеживается
#      - { label: S6, trackingUid: '2.25.2', diametersMm: [30, 22], enhancingDiametersMm: [18, 12] } # что накапливает контраст в артериальную фазу; [0]: ничего
#      - { label: остальные, count: ">30", sizeMm: [4, 51] }
#      - { label: ЛУ1, site: ворота печени, siteKind: node, diametersMm: [22, 16] } # у лимфоузла считается меньший диаметр
#  - { kind: embolisation-performed, id: tace-1, on: 2018-04-11, course: tace, vessels: [right-hepatic] }
#  - kind: board-met
#    on: 2018-04-09
#    inputs: [histology, 2018-04-07] # имена событий или даты исследований
#    decisions:
#      - { treatment: embolisation, staged: true }
#  - { kind: status-seen, on: 2021-05, vital: alive, disease: no-progression }
`
