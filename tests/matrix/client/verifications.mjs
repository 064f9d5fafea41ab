// Verification by emoji, as people do it: ask, accept, start, compare, confirm.

export class Verifications {
  #api;
  #client;
  #tell;
  #requests = new Map();
  #shown = new Map();
  #watched = new Set();

  constructor(api, client, tell) {
    this.#api = api;
    this.#client = client;
    this.#tell = tell;
    client.on(api.CryptoEvent.VerificationRequestReceived, (request) => this.#follow(request));
  }

  get #crypto() {
    return this.#client.getCrypto();
  }

  async ask({ user, device, room }) {
    await this.#crypto.userHasCrossSigningKeys(user, true);
    const request = room
      ? await this.#crypto.requestVerificationDM(user, room)
      : device
        ? await this.#crypto.requestDeviceVerification(user, device)
        : await this.#crypto.requestOwnUserVerification();
    return { id: this.#follow(request) };
  }

  async accept({ id }) {
    await this.#requests.get(id).accept();
    return {};
  }

  /** Either side may, once both are ready. */
  async start({ id }) {
    await this.#requests.get(id).startVerification("m.sas.v1");
    return {};
  }

  async confirm({ id }) {
    await this.#shown.get(id).confirm();
    return {};
  }

  async mismatch({ id }) {
    this.#shown.get(id).mismatch();
    return {};
  }

  async cancel({ id }) {
    await this.#requests.get(id).cancel();
    return {};
  }

  #follow(request) {
    const id = request.transactionId;
    if (!this.#requests.has(id)) {
      this.#requests.set(id, request);
      request.on(this.#api.VerificationRequestEvent.Change, () => this.#look(id, request));
      this.#look(id, request);
    }
    return id;
  }

  #look(id, request) {
    this.#report(id, request);
    const verifier = request.verifier;
    if (!verifier || this.#watched.has(verifier)) return;
    this.#watched.add(verifier);
    const show = (sas) => {
      this.#shown.set(id, sas);
      this.#report(id, request);
    };
    verifier.on(this.#api.VerifierEvent.ShowSas, show);
    // Why it ended is told by the request.
    verifier.verify().catch(() => {});
    const already = verifier.getShowSasCallbacks();
    if (already) show(already);
  }

  #report(id, request) {
    this.#tell({
      happens: "verification",
      id,
      phase: this.#api.VerificationPhase[request.phase].toLowerCase(),
      by_me: request.initiatedByMe,
      user: request.otherUserId,
      device: request.otherDeviceId ?? null,
      room: request.roomId ?? null,
      emoji: this.#shown.get(id)?.sas.emoji?.map(([emoji]) => emoji) ?? [],
      decimal: this.#shown.get(id)?.sas.decimal ?? [],
      cancelled: request.cancellationCode,
    });
  }
}
