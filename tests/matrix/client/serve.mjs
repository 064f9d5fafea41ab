// People on demand: each connection is one person, in lines of JSON. Ends when whoever started it is gone.
// node serve.mjs <folder of node_modules>
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

import { Person } from "./person.mjs";

// Standard output is for the port only.
for (const level of ["log", "info", "debug", "trace"]) console[level] = () => {};

const library = (path) => import(pathToFileURL(`${process.argv[2]}/${path}`));
const sdk = await library("matrix-js-sdk/lib/index.js");
const api = await library("matrix-js-sdk/lib/crypto-api/index.js");

const server = createServer(async (connection) => {
  const tell = (line) => connection.writable && connection.write(`${JSON.stringify(line)}\n`);
  const person = new Person(sdk, api, tell);
  connection.on("close", () => person.stop()).on("error", () => {});
  for await (const line of createInterface({ input: connection })) {
    const { number, does, ...details } = JSON.parse(line);
    Promise.resolve()
      .then(() => person[does](details))
      .then((answer) => tell({ number, answer }))
      .catch((error) => tell({ number, error: String(error?.message ?? error), code: error?.errcode ?? "" }));
  }
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));

// A person's trouble is theirs alone.
process.on("unhandledRejection", (error) => console.error(error));
process.stdin.resume().on("end", () => process.exit(0));
