import { statSync } from 'node:fs';

const MOST = 3_000_000;
const { size } = statSync('dist/gongwen.vsix');
console.log(`package: ${size.toLocaleString('en')} bytes (at most ${MOST.toLocaleString('en')})`);
if (size > MOST) process.exitCode = 1;
