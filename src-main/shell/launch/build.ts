import { build } from './ensure-built.ts'

process.exitCode = (await build('inherit')) ? 0 : 1
