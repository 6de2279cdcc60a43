/**
 * Loaded before the command line: at one step of writing a file, the process is killed, the system refuses, or another
 * program saves the same file. `GONGWEN_FAULT` is the step and the fault, as in `rename:ENOSPC`, `sync:SIGKILL`,
 * `sync:saved 路径`.
 */
const { writeFileSync } = require('node:fs');
const files = require('node:fs/promises');

const [, step, fault] = /^(\w+):(.+)$/u.exec(process.env.GONGWEN_FAULT);

function strike() {
  if (fault === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  else if (fault.startsWith('saved ')) writeFileSync(fault.slice('saved '.length), '别的程序存的文字。\n');
  else throw Object.assign(new Error(fault), { code: fault });
}

/** Strikes before a call, or, where the step is named `after…`, after it. */
function around(object, name) {
  const call = object[name].bind(object);
  object[name] = async (...args) => {
    if (step === name) strike();
    const result = await call(...args);
    if (step === `after_${name}`) strike();
    return result;
  };
}

const open = files.open;
files.open = async (path, flags, mode) => {
  const file = await open(path, flags, mode);
  if (flags !== 'wx') return file;
  const { writeFile } = file;
  file.writeFile = async (bytes) => {
    if (step === 'half') {
      await file.write(bytes.subarray(0, bytes.length / 2));
      strike();
    }
    return writeFile.call(file, bytes);
  };
  for (const name of ['writeFile', 'chmod', 'sync', 'close']) around(file, name);
  return file;
};
for (const name of ['open', 'rename', 'link', 'rm']) around(files, name);
