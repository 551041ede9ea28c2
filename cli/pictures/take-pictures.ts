import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { demonstrationEmail } from "#casework/installation/demonstration.ts";
import { PASSWORD } from "../demonstration/staff.ts";
import { findBrowser } from "../testing/find-browser.ts";
import { type Picture, SIZES, type Taker } from "./pages-taken.ts";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Takes pictures of a demonstration that runs at this address, each as PNG in a folder; everybody signs in once. */
export async function takePictures(url: string, pictures: Picture[], folder: string) {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const signedIn = new Map<Taker, State>();
    for (const { by } of pictures) if (!signedIn.has(by)) signedIn.set(by, await signIn(browser, url, by));
    const file = await numberOf(browser, url, signedIn.get(pictures[0]?.by ?? "caseworker"), "Lochin");
    for (const picture of pictures)
      await take(browser, url, { picture, file, folder, state: signedIn.get(picture.by) });
  } finally {
    await browser.close();
  }
}

async function signIn(browser: Browser, baseURL: string, who: Taker): Promise<State> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(demonstrationEmail(who));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  const state = await context.storageState();
  await context.close();
  return state;
}

async function numberOf(
  browser: Browser,
  baseURL: string,
  state: State | undefined,
  pseudonym: string,
): Promise<string> {
  const context = await browser.newContext({ baseURL, ...(state && { storageState: state }) });
  const answer = await context.request.get(`/api/v1/cases?pseudonym=${pseudonym}`);
  const { items } = (await answer.json()) as { items: { caseNumber: string }[] };
  await context.close();
  if (!items[0]) throw new Error(`The demonstration has no file of ${pseudonym}.`);
  return items[0].caseNumber;
}

type Taking = { picture: Picture; file: string; folder: string; state: State | undefined };

async function take(browser: Browser, baseURL: string, { picture, file, folder, state }: Taking) {
  const { name, address, width, height, look, whole } = picture;
  const context = await browser.newContext({
    baseURL,
    locale: "en-GB",
    timezoneId: "Asia/Almaty",
    viewport: { ...SIZES[width], ...(height && { height }) },
    reducedMotion: "reduce",
    ...(state && { storageState: state }),
  });
  await context.addCookies([{ name: "theme", value: look, url: baseURL }]);
  const page = await context.newPage();
  const answer = await page.goto(address.replace("[file]", file));
  if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()} to ${picture.by}.`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole === true });
  await context.close();
}
