/** `npm run generate`: writes every file that a script makes from the code. */
import { writeGenerated } from './generated-files.ts'

for (const file of await writeGenerated(process.cwd())) process.stdout.write(`${file}\n`)
