import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";

export interface GivenFile {
  caseNumber: string;
  pseudonym: string;
  version: number;
  detention: { id: string; version: number } | null;
}

/** Makes what a story begins with: by the API, in the name of whoever is signed in. */
export class Given {
  readonly #request: APIRequestContext;
  readonly #url: string;

  constructor(request: APIRequestContext, url: string) {
    this.#request = request;
    this.#url = url;
  }

  /** Sends a command and answers with whatever comes back. */
  send(name: string, input: object, key: string = randomUUID()) {
    return this.#request.post(`${this.#url}/api/v1/commands/${name}`, {
      data: input,
      headers: { Origin: this.#url, "Idempotency-Key": key },
    });
  }

  /** Carries out a command that must work. */
  async done(name: string, input: object): Promise<{ caseNumber: string; id: string; version: number }> {
    const answer = await this.send(name, input);
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  async look(caseNumber: string): Promise<GivenFile> {
    const answer = await this.#request.get(`${this.#url}/api/v1/cases/${caseNumber}`);
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  /** A new file of somebody at liberty, in the hands of who is signed in. */
  async file(fields: object = {}): Promise<GivenFile> {
    const { caseNumber } = await this.done("case.open", { whereabouts: "at_liberty", mine: true, ...fields });
    return this.look(caseNumber);
  }

  /** A file of somebody who is held since three hours ago, where and by whom is not known. */
  async heldFile(fields: object = {}): Promise<GivenFile & { detention: { id: string; version: number } }> {
    const { caseNumber } = await this.file();
    await this.done("arrest.record", {
      file: caseNumber,
      place: "not_known",
      when: "3 hours ago",
      captor: "police",
      ...fields,
    });
    const { detention, ...file } = await this.look(caseNumber);
    if (!detention) throw new Error(`${caseNumber} is not held.`);
    return { ...file, detention };
  }

  async note(caseNumber: string, text: string) {
    return this.done("note.add", { caseNumber, text });
  }
}
