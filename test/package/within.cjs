/** Starts the server within what `GONGWEN_WITHIN` tells, a program and its first arguments in JSON, on this script's own streams. */
const { spawnSync } = require('node:child_process');

const [program, ...args] = JSON.parse(process.env.GONGWEN_WITHIN);
const { status } = spawnSync(program, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
