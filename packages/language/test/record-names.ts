/** Names in texts of a record that stay as they are in Russian: scales, criteria, markers, products, authors, units. */
export const recordNames: readonly string[] = (
  'Ki-67 AJCC UICC ENETS CTCAE CIRSE SIR Clavien Dindo SUVmax Krenning SACE NT-proBNP USP ECOG MiNEN NEC PET H2 RECIST ' +
  'Choi Milan-NET Milan Mayo Chen qEASL non-CR non-PD I II III G1 G2 G3 NX M1 R0 IV T1 T3 Debulk trackingUid lesion-identified'
).split(' ')
