// Files as Element sends them: in an encrypted room AES-CTR with a hash, else as they are.
const { subtle } = globalThis.crypto;

const bare = (bytes) => Buffer.from(bytes).toString("base64").replace(/=+$/, "");
const counter = (iv) => ({ name: "AES-CTR", counter: Buffer.from(iv, "base64"), length: 64 });

export function filesOf(client) {
  async function upload(data, encrypted, mimetype) {
    if (!encrypted) return { url: (await client.uploadContent(data, { type: mimetype })).content_uri };
    const key = await subtle.generateKey({ name: "AES-CTR", length: 256 }, true, ["encrypt", "decrypt"]);
    const iv = bare(Buffer.concat([crypto.getRandomValues(new Uint8Array(8)), new Uint8Array(8)]));
    const hidden = Buffer.from(await subtle.encrypt(counter(iv), key, data));
    const { content_uri: url } = await client.uploadContent(hidden, { type: "application/octet-stream" });
    const hashes = { sha256: bare(await subtle.digest("SHA-256", hidden)) };
    return { file: { v: "v2", url, iv, hashes, key: await subtle.exportKey("jwk", key) } };
  }

  async function download({ url, file }) {
    const address = client.mxcUrlToHttp(file?.url ?? url, undefined, undefined, undefined, false, true, true);
    const response = await fetch(address, { headers: { Authorization: `Bearer ${client.getAccessToken()}` } });
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    const data = Buffer.from(await response.arrayBuffer());
    if (!file) return data;
    if (bare(await subtle.digest("SHA-256", data)) !== file.hashes.sha256) throw new Error("The file was changed on the way.");
    const key = await subtle.importKey("jwk", file.key, "AES-CTR", false, ["decrypt"]);
    return Buffer.from(await subtle.decrypt(counter(file.iv), key, data));
  }

  return { upload, download };
}
