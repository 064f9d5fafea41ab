// A person with a client as strict as Element: what they do comes in as a line of JSON, what happens to them goes out as one.
import { filesOf } from "./files.mjs";
import { Verifications } from "./verifications.mjs";

const ENCRYPTED = "m.room.encrypted";

export class Person {
  #sdk;
  #api;
  #tell;
  #client;
  #verifications;
  #files;
  #recoveryKey;
  #waiting = new Map();

  /** `tell` is given everything that happens. */
  constructor(sdk, api, tell) {
    this.#sdk = sdk;
    this.#api = api;
    this.#tell = tell;
  }

  get #crypto() {
    return this.#client.getCrypto();
  }

  /** Log in with a token or a password. `trust`: "new" makes an identity, "recovery" restores one, "none" leaves the device unsigned. */
  async login({ homeserver, user, password, device, token, trust, recovery }) {
    if (!token) {
      const entrance = this.#sdk.createClient({ baseUrl: homeserver });
      const entered = await entrance.loginRequest({
        type: "m.login.password",
        identifier: { type: "m.id.user", user },
        password,
      });
      [device, token] = [entered.device_id, entered.access_token];
    }
    if (recovery) this.#recoveryKey = this.#api.decodeRecoveryKey(recovery);
    this.#client = this.#sdk.createClient({
      baseUrl: homeserver,
      userId: user,
      deviceId: device,
      accessToken: token,
      verificationMethods: ["m.sas.v1"],
      cryptoCallbacks: {
        getSecretStorageKey: async ({ keys }) => [Object.keys(keys)[0], this.#recoveryKey],
      },
    });
    await this.#client.initRustCrypto({ useIndexedDB: false });
    this.#crypto.setDeviceIsolationMode(new this.#api.OnlySignedDevicesIsolationMode());
    this.#verifications = new Verifications(this.#api, this.#client, this.#tell);
    this.#files = filesOf(this.#client);
    this.#listen();
    const answer = { user, device, token };
    if (trust === "new") answer.recovery = await this.#makeIdentity(user, password);
    await this.#start();
    if (trust === "recovery") {
      // Only with the public half at hand are the private keys known to be theirs.
      await this.#crypto.userHasCrossSigningKeys(user, true);
      await this.#crypto.bootstrapCrossSigning({});
    }
    answer.fingerprint = (await this.#crypto.getOwnDeviceKeys()).ed25519;
    return answer;
  }

  async #makeIdentity(user, password) {
    const authUploadDeviceSigningKeys = (upload) =>
      upload(null).catch((error) =>
        upload({
          type: "m.login.password",
          identifier: { type: "m.id.user", user },
          password,
          session: error.data.session,
        }),
      );
    await this.#crypto.bootstrapCrossSigning({ authUploadDeviceSigningKeys });
    const key = await this.#crypto.createRecoveryKeyFromPassphrase();
    this.#recoveryKey = key.privateKey;
    await this.#crypto.bootstrapSecretStorage({ createSecretStorageKey: async () => key, setupNewSecretStorage: true });
    return key.encodedPrivateKey;
  }

  #listen() {
    const { RoomEvent, MatrixEventEvent } = this.#sdk;
    this.#client.on(RoomEvent.Timeline, (event, _room, _toStart, removed) => {
      if (!removed && !event.status) this.#report(event);
    });
    // Comes after success and failure alike, and again when a key came late.
    this.#client.on(MatrixEventEvent.Decrypted, (event) => this.#report(event));
    for (const change of [this.#api.CryptoEvent.UserTrustStatusChanged, this.#api.CryptoEvent.DevicesUpdated]) {
      this.#client.on(change, () => this.#tell({ happens: "trust" }));
    }
    this.#client.on(RoomEvent.MyMembership, (room, membership) => {
      const mine = room.getMember(this.#client.getUserId())?.events.member;
      this.#tell({
        happens: "membership",
        room: room.roomId,
        membership,
        sender: mine?.getSender() ?? "",
        content: mine?.getContent() ?? {},
      });
      for (const look of this.#waiting.get(room.roomId) ?? []) look();
    });
  }

  async #report(event) {
    if (event.isBeingDecrypted()) return;
    const encrypted = event.isEncrypted();
    const failure = event.isDecryptionFailure() ? event.decryptionFailureReason : null;
    const shield = encrypted && !failure ? await this.#crypto.getEncryptionInfoForEvent(event) : null;
    if (encrypted && !failure && event.getType() === ENCRYPTED) return;
    this.#tell({
      happens: "event",
      id: event.getId(),
      room: event.getRoomId(),
      sender: event.getSender(),
      type: event.getType(),
      state_key: event.getStateKey() ?? null,
      // Not getContent(): that is what later edits made of it.
      content: event.getOriginalContent(),
      relation: event.getWireContent()["m.relates_to"] ?? null,
      redacts: event.getAssociatedId() && event.isRedaction() ? event.getAssociatedId() : null,
      at: event.getTs(),
      encrypted,
      failure,
      shield: shield?.shieldColour ?? 0,
      shield_reason: shield?.shieldReason ?? null,
    });
  }

  async #start() {
    const { ClientEvent, SyncState } = this.#sdk;
    const synced = new Promise((resolve) => {
      const look = (state) => {
        if (state !== SyncState.Prepared) return;
        this.#client.off(ClientEvent.Sync, look);
        resolve();
      };
      this.#client.on(ClientEvent.Sync, look);
    });
    await this.#client.startClient({ initialSyncLimit: 50, disablePresence: true, clientWellKnownPollPeriod: 0 });
    await synced;
  }

  async stop() {
    this.#client?.stopClient();
  }

  /** Be in the room, as this client knows it. */
  #inRoom(room) {
    const joined = () => this.#client.getRoom(room)?.getMyMembership() === "join";
    if (joined()) return null;
    return new Promise((resolve) => {
      const look = () => joined() && resolve();
      this.#waiting.set(room, [...(this.#waiting.get(room) ?? []), look]);
    });
  }

  async open({ options, encrypted, direct }) {
    if (encrypted) {
      const content = { algorithm: "m.megolm.v1.aes-sha2" };
      const initial = [...(options.initial_state ?? []), { type: "m.room.encryption", state_key: "", content }];
      options = { ...options, initial_state: initial };
    }
    const { room_id: room } = await this.#client.createRoom({ ...options, is_direct: Boolean(direct) });
    await this.#inRoom(room);
    if (direct) {
      const known = this.#client.getAccountData("m.direct")?.getContent() ?? {};
      const rooms = Object.fromEntries(options.invite.map((user) => [user, [...(known[user] ?? []), room]]));
      await this.#client.setAccountData("m.direct", { ...known, ...rooms });
    }
    return { room };
  }

  async join({ room }) {
    await this.#client.joinRoom(room);
    await this.#inRoom(room);
    return {};
  }

  async send({ room, type, content, transaction }) {
    await this.#inRoom(room);
    return { id: (await this.#client.sendEvent(room, null, type, content, transaction)).event_id };
  }

  async redact({ room, id, reason }) {
    return { id: (await this.#client.redactEvent(room, id, undefined, { reason })).event_id };
  }

  async upload({ data, encrypted, mimetype }) {
    return this.#files.upload(Buffer.from(data, "base64"), encrypted, mimetype);
  }

  async download({ content }) {
    return { data: (await this.#files.download(content)).toString("base64") };
  }

  /** Any method of the client that is told and answers in plain data: leave, invite, kick, sendStateEvent... */
  async call({ method, arguments: given }) {
    return { answer: (await this.#client[method](...given)) ?? null };
  }

  async members({ room }) {
    await this.#inRoom(room);
    const members = this.#client.getRoom(room).getMembers();
    return {
      members: Object.fromEntries(
        members.map((member) => [member.userId, { membership: member.membership, power: member.powerLevel, name: member.name }]),
      ),
    };
  }

  async trust({ user, device }) {
    const person = await this.#crypto.getUserVerificationStatus(user);
    const machine = device && (await this.#crypto.getDeviceVerificationStatus(user, device));
    return {
      verified: person.isCrossSigningVerified(),
      changed: person.needsUserApproval,
      device_signed: Boolean(machine?.signedByOwner),
      device_verified: Boolean(machine?.crossSigningVerified),
    };
  }

  async devices({ user }) {
    const known = (await this.#crypto.getUserDeviceInfo([user], true)).get(user) ?? new Map();
    return { devices: [...known.keys()] };
  }

  /** A poll as this client shows it; null: it is none. */
  async poll({ room, id }) {
    const poll = this.#client.getRoom(room).polls.get(id);
    if (!poll) return { poll: null };
    // Of each person the last one counts.
    const responses = (await poll.getResponses()).getRelations().sort((one, other) => one.getTs() - other.getTs());
    return {
      poll: {
        question: poll.pollEvent.question.text,
        answers: poll.pollEvent.answers.map(({ id, text }) => [id, text]),
        most: poll.pollEvent.maxSelections,
        disclosed: poll.pollEvent.kind.name.includes("disclosed") && !poll.pollEvent.kind.name.includes("undisclosed"),
        ended: poll.isEnded,
        votes: Object.fromEntries(
          responses.map((event) => {
            event.unstableExtensibleEvent.validateAgainst(poll.pollEvent);
            return [event.getSender(), event.unstableExtensibleEvent.answerIds];
          }),
        ),
      },
    };
  }

  async forgetSession({ room }) {
    await this.#crypto.forceDiscardSession(room);
    return {};
  }

  async verify({ step, ...details }) {
    return this.#verifications[step](details);
  }
}
