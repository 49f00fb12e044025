/** An answer with its JSON body already parsed; `null` where there is none. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The shape of a body is what the tests are about, so nothing is promised here. */
  readonly body: any;
}

/** A person or a station at the other end of HTTP. */
export class Client {
  private constructor(
    readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** Signs in as a person and keeps cookie and CSRF token. */
  static async signIn(url: string, username: string, password: string): Promise<Client> {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!response.ok) throw new Error(`sign-in as ${username}: ${await response.text()}`);
    const session: { csrfToken: string } = JSON.parse(await response.text());
    const cookie = response.headers.getSetCookie().map((text) => text.split(';')[0]);
    return new Client(url, { cookie: cookie.join('; '), 'x-csrf-token': session.csrfToken });
  }

  /** Speaks as a scan station. */
  static station(url: string, key: string): Client {
    return new Client(url, { authorization: `Bearer ${key}` });
  }

  /** The open stream of live notices. */
  async listen(): Promise<Response> {
    const response = await fetch(`${this.url}/api/live`, { headers: this.headers });
    if (!response.ok) throw new Error(`live notices: ${response.status}`);
    return response;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** @param key under which the step is taken once, however often it is sent */
  post(path: string, body: object = {}, key?: string): Promise<Answer> {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    return this.send('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
    });
  }

  patch(path: string, body: object): Promise<Answer> {
    return this.send('PATCH', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  /** Uploads one original by multipart into a Stapel. */
  async upload(
    stapelId: string,
    original: { bytes: Uint8Array; filename: string; clientRef?: string; sha256?: string },
  ): Promise<Answer> {
    const form = new FormData();
    form.append('original', new Blob([original.bytes]), original.filename);
    return this.send('POST', `/api/stapel/${stapelId}/originals`, form, {
      'upload-client-ref': original.clientRef ?? crypto.randomUUID(),
      ...(original.sha256 === undefined ? {} : { 'upload-sha256': original.sha256 }),
    });
  }

  /** The bytes behind an address, with the status and headers they came with. */
  async bytes(path: string, headers: Record<string, string> = {}) {
    const response = await fetch(this.url + path, { headers: { ...this.headers, ...headers } });
    return {
      status: response.status,
      headers: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }

  private async send(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...this.headers, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    };
  }
}
