declare module '@vscode/test-web/out/server/main.js';
