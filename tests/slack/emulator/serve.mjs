// Emulators on demand: a line of JSON in, a line of JSON out. Ends when whoever started it is gone.
// node serve.mjs <path of emulate's api.js>
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

// Standard output is for answers only.
console.log = console.info = console.error;

const { createEmulator } = await import(pathToFileURL(process.argv[2]));
const open = new Map();

const doings = {
  async open({ seed }) {
    const emulator = await createEmulator({ service: "slack", hostname: "127.0.0.1", port: 0, seed: { slack: seed } });
    open.set(emulator.url, emulator);
    return { url: emulator.url };
  },
  async close({ url }) {
    await open.get(url)?.close();
    open.delete(url);
    return {};
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { does, ...details } = JSON.parse(line);
  let answer;
  try {
    answer = await doings[does](details);
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
