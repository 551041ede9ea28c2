/** A browser without scripts: it keeps its cookies, and posts the forms of a page as they stand there. */
export interface Visitor {
  readonly url: string;
  cookie(): string;
  ask(address: string, more?: RequestInit): Promise<Response>;
  page(address: string): Promise<string>;
  /** Fills in the form of a page that has these fields, and posts it. Answers where it leads. */
  post(address: string, fields: Record<string, string>): Promise<string>;
}

export function visit(url: string): Visitor {
  const cookies = new Map<string, string>();
  const visitor: Visitor = {
    url,
    cookie: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    async ask(address, more = {}) {
      const headers = { Cookie: visitor.cookie(), Origin: url, ...more.headers };
      const answer = await fetch(new URL(address, url), { redirect: "manual", ...more, headers });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      return answer;
    },
    async page(address) {
      const answer = await visitor.ask(address);
      if (answer.status !== 200) throw new Error(`${address} is answered with ${answer.status}.`);
      return answer.text();
    },
    async post(address, fields) {
      const form = formWith(await visitor.page(address), Object.keys(fields));
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...form.hidden, ...fields })) body.set(name, value);
      const answer = await visitor.ask(form.action || address, { method: "POST", body });
      const leadsTo = answer.headers.get("location");
      if (!leadsTo) throw new Error(`The form of ${address} is answered with ${answer.status}.`);
      return leadsTo;
    },
  };
  return visitor;
}

function formWith(html: string, fields: string[]): { action: string; hidden: Record<string, string> } {
  for (const [form] of html.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
    if (!fields.every((name) => form.includes(`name="${name}"`))) continue;
    const hidden: Record<string, string> = {};
    for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
      const name = /\sname="([^"]*)"/.exec(input)?.[1];
      if (name) hidden[plain(name)] = plain(/\svalue="([^"]*)"/.exec(input)?.[1] ?? "");
    }
    return { action: plain(/^<form\b[^>]*\saction="([^"]*)"/.exec(form)?.[1] ?? ""), hidden };
  }
  throw new Error(`No form asks for ${fields.join(", ")}.`);
}

const plain = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
