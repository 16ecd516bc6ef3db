process.stderr.write('afkast: not built yet\n')
process.exitCode = 2
