import { statSync } from 'node:fs';

const MOST = 1_750_000;
const { size } = statSync('dist/gongwen.vsix');
console.log(`package: ${size.toLocaleString('en')} bytes (at most ${MOST.toLocaleString('en')})`);
if (size > MOST) process.exitCode = 1;
