/** SHA-256 of `reportStyle`, base64; report.test.ts holds the two together and prints the new value when they part. */
export const reportStyleHash = 'E95IfCZ7SeskvnfgDPsV3O88vKZJFw2Bq10I1UjpibA='
