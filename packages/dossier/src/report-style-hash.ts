/** SHA-256 of `reportStyle`, base64; report.test.ts holds the two together and prints the new value when they part. */
export const reportStyleHash = 'S/7IY6LEcGZ91KbSfIb0Ipq7NA5oQf5jKCylXanr1H4='
