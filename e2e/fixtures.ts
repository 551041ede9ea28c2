import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Panoh, startPanoh } from "./serving.ts";
import { Given } from "./steps/given.ts";
import { signIn } from "./steps/sign-in.ts";

/** The demonstration's people, by the first part of their address. */
export type Who = "caseworker" | "caseworker2" | "supervisor" | "supervisor2" | "auditor" | "admin";
type Options = Parameters<Browser["newContext"]>[0];
type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface PerStory {
  /** A page of somebody who is signed in. */
  as(who: Who, options?: Options): Promise<Page>;
  /** A page of nobody yet; its address may be another server's. */
  stranger(options?: Options): Promise<Page>;
  /** A page as the story's browser shows it, and as axe, which is a script, can look at it: without scripts ours do not run. */
  looking(who?: Who): Promise<Page>;
  /** What a story begins with, made in somebody's name. */
  given(who?: Who): Promise<Given>;
  /** A server that this story may stop and start, with the demonstration or with nothing. */
  ownPanoh(from: "demonstration" | "nothing", settings?: Record<string, string>): Promise<Panoh>;
  scripts: boolean;
  /** What the server said, printed when a story fails. */
  heard: undefined;
}

interface PerWorker {
  /** The server that the stories of one worker share: a story makes the files that it works on. */
  panoh: Panoh;
  signedIn: Map<string, { storageState: StorageState; usedAt: number }>;
}

/** Well below the quarter of an hour after which a session that nobody uses is idle. */
const FRESH_MS = 8 * 60_000;

export const test = base.extend<PerStory, PerWorker>({
  panoh: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const panoh = await startPanoh("demonstration");
      await use(panoh);
      await panoh.dispose();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  signedIn: [async ({}, use) => use(new Map()), { scope: "worker" }],
  baseURL: async ({ panoh }, use) => use(panoh.url),
  scripts: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled ?? true),

  heard: [
    async ({ panoh }, use, story) => {
      const before = panoh.output().length;
      await use(undefined);
      const said = panoh.output().slice(before);
      if (story.status !== story.expectedStatus && said) console.log(`The server said:\n${said}`);
    },
    { auto: true },
  ],

  stranger: async ({ browser, baseURL, javaScriptEnabled, locale, timezoneId, viewport }, use) => {
    const opened: { context: BrowserContext; page: Page; broken: string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        baseURL,
        javaScriptEnabled,
        locale,
        timezoneId,
        viewport,
        ...options,
      });
      const page = await context.newPage();
      opened.push({ context, page, broken: whatBreaks(context) });
      return page;
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ broken }) => broken)).toEqual([]);
  },

  as: async ({ stranger, signedIn }, use) => {
    await use(async (who, options) => {
      const known = signedIn.get(who);
      if (known && Date.now() - known.usedAt < FRESH_MS) {
        known.usedAt = Date.now();
        return stranger({ storageState: known.storageState, ...options });
      }
      const door = await stranger(); // in English and in the usual window, whatever the story looks at then
      await signIn(door, who);
      const storageState = await door.context().storageState();
      signedIn.set(who, { storageState, usedAt: Date.now() });
      return stranger({ storageState, ...options });
    });
  },

  looking: async ({ as, stranger, scripts }, use) => {
    await use(async (who) => {
      const options = { javaScriptEnabled: true };
      const page = await (who ? as(who, options) : stranger(options));
      if (!scripts) await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
      return page;
    });
  },

  given: async ({ as, panoh }, use) => {
    await use(async (who = "caseworker") => new Given((await as(who)).request, panoh.url));
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  ownPanoh: async ({}, use) => {
    const started: Panoh[] = [];
    await use(async (from, settings) => {
      const panoh = await startPanoh(from, settings);
      started.push(panoh);
      return panoh;
    });
    for (const panoh of started) await panoh.dispose();
  },
});

export { expect };

/** What no page may do, whatever the story: ask anybody else for anything, break its own policy, fail in a script. */
function whatBreaks(context: BrowserContext): string[] {
  const broken: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).hostname !== "localhost") broken.push(`asked ${request.url()}`);
  });
  context.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) broken.push(message.text());
  });
  context.on("weberror", (error) => {
    broken.push(String(error.error()));
  });
  return broken;
}
