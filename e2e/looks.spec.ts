import { expect, test } from "./fixtures.ts";
import { press } from "./steps/forms.ts";
import { DESK, findBarriers, findCutText, findOverflow, PHONE } from "./steps/looks.ts";
import { findWhatLooksWrong } from "./steps/questions.ts";

test("A caseworker looks at a file as a time line, reads under it what is drawn, and goes back to the list", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const { caseNumber, detention, pseudonym } = await caseworker.heldFile();
  const contact = { caseNumber, detentionId: detention.id, party: "counsel", outcome: "denied" };
  await caseworker.done("detention.contact", { ...contact, when: "1 hour ago" });
  await caseworker.done("whereabouts.record", {
    caseNumber,
    whereabouts: "in_hiding",
    when: "about 20 June",
  });
  const page = await as("caseworker");
  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("link", { name: "Time line", exact: true }).click();
  await expect(page).toHaveURL(/\?as=time-line/);
  await expect(page.getByRole("img", { name: `Time line of ${pseudonym}` })).toBeVisible();
  const row = (name: string) => page.getByRole("region", { name, exact: true }).getByRole("listitem");
  await expect(row("Detention")).toHaveText([/^Arrested by the police/]);
  await expect(row("Contacts and counsel")).toHaveText([/^Counsel was refused/]);
  await expect(row("Whereabouts").first()).toHaveText(/^In hiding about 20 June, until /);
  await expect(row("Time limits").first()).toHaveText(/^(They must|We must|Runs out): .* by /);
  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^History/ })).toBeVisible();
});

test("A caseworker whose language is longer and runs from right to left sees the same time line, and nothing is cut", async ({
  as,
  given,
}) => {
  const { caseNumber } = await (await given()).heldFile();
  const page = await as("caseworker", { extraHTTPHeaders: { "x-panoh-locale": "ar-XB" } });
  await page.goto(`/cases/${caseNumber}?as=time-line`);
  await expect(page.locator(".time-line svg[role=img]")).toBeVisible();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    expect([...(await findOverflow(page)), ...(await findCutText(page))]).toEqual([]);
  }
});

test("A caseworker prints a file to hand it over: the print is recorded, says whose it is on every sheet, and names nobody", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const name = "Nomsiz Sinovchi";
  const { caseNumber, pseudonym } = await caseworker.file({
    identity: { names: [{ kind: "official", name }] },
  });
  const arrest = { file: caseNumber, place: "not_known", when: "3 hours ago", captor: "police" };
  await caseworker.done("arrest.record", arrest);
  await caseworker.done("task.add", { caseNumber, what: "Bring the medicine", dueOn: "2025-07-08" });
  await caseworker.done("rsd_step.record", { caseNumber, step: "registered", when: "2025-06-01" });
  await caseworker.note(
    caseNumber,
    `${"They ask for him every week. ".repeat(20)}And so to the end of a long note.`,
  );
  await caseworker.done("hearing.record", {
    caseNumber,
    kind: "custody",
    court: "District court, Almaty",
    when: "2025-07-08T11:00",
    result: "awaited",
  });
  const page = await as("caseworker");
  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("main").getByRole("link", { name: "Print", exact: true }).click();
  await page.getByLabel(/^Who takes the file over/).selectOption({ index: 1 });
  await press(page, "Make the print");
  await expect(page.getByText(/^Recorded as entry \d+\.$/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Handing over ${pseudonym}`);
  const part = (title: string) => page.getByRole("region", { name: title, exact: true });
  await expect(part("Now")).toContainText("High");
  await expect(part("Now")).toContainText("Hearing, District court, Almaty");
  await expect(part("Next three acts")).toContainText("Bring the medicine");
  await expect(part("Signatures")).toContainText("Taken over by: ");
  for (const section of await page.locator(".paper-section").all())
    await expect(section).toContainText(caseNumber);
  await expect(page.locator("body")).not.toContainText(name);

  await page.emulateMedia({ media: "print" });
  const steps = page.getByRole("region", { name: "What is known" }).getByRole("listitem");
  await expect(steps.filter({ hasText: "RSD: registered" })).toBeVisible();
  // What is long is printed whole, though a press unfolds it on the screen, in every browser.
  await expect(page.getByText("the end of a long note")).toBeVisible();
  // Firefox breaks no page inside a grid: nothing that encloses a sheet is one.
  const around = await page.locator(".first-sheet").evaluate((sheet) => {
    const displays: string[] = [];
    for (let one: Element | null = sheet; one; one = one.parentElement)
      displays.push(getComputedStyle(one).display);
    return [...new Set(displays)];
  });
  expect(around).toEqual(["block"]);
  await expect(page.getByRole("link", { name: pseudonym, exact: true })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.goto(`/cases/${caseNumber}?show=access#history`);
  await expect(page.getByText("Printed to hand the file over")).toBeVisible();
});

test("A supervisor prints the pictures of the dashboard, from a phone too, and unfolds there what is folded", async ({
  as,
}) => {
  const page = await as("supervisor", { viewport: PHONE });
  await page.goto("/dashboard");
  const picture = page.locator("figure", { hasText: /\d+ (people are|person is) held/ }).first();
  await expect(picture.getByRole("table")).toBeHidden();
  await picture.locator("summary").click();
  await expect(picture.getByRole("table")).toBeVisible();
  await picture.locator("summary").click();
  await expect(picture.getByRole("table")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const one of await page.locator("figure.picture").all()) {
    await expect(one.locator("table, svg[role=img]").first()).toBeVisible();
    await expect(one.locator("figcaption")).toBeVisible();
    await expect(one.locator("summary")).toBeHidden();
  }
});

test("An auditor prints no file, and a print is its maker's alone", async ({ as, given }) => {
  const caseworker = await given();
  const { caseNumber } = await caseworker.file();
  await caseworker.done("case.print", { caseNumber });
  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  await expect(auditor.getByRole("main").getByRole("link", { name: "Print", exact: true })).toHaveCount(0);
  expect((await auditor.goto(`/cases/${caseNumber}/print`))?.status()).toBe(403);
  const supervisor = await as("supervisor");
  expect((await supervisor.goto(`/cases/${caseNumber}/print?recorded=2`))?.status()).toBe(404);
});

test("A stranger at a door that nobody can open prints the arrest form on paper", async ({ stranger }) => {
  const page = await stranger();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Arrest form to print" }).click();
  await expect(page).toHaveURL(/\/help\/arrest-form$/);
  for (const question of ["Who was taken?", "Where are they held?", "When was it?", "Who took them?"])
    await expect(page.getByRole("heading", { name: question })).toBeVisible();
  await expect(page.getByRole("main").locator("form, input, button")).toHaveCount(0);
  await page.setViewportSize(PHONE);
  expect(await findOverflow(page)).toEqual([]);
});

test("A newcomer to the code sees every question about a page's looks find what it asks for, and nothing on a page that is right", async ({
  looking,
}) => {
  const page = await looking("caseworker");
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort()); // else they mend what is put wrong here
  await page.goto("/help/keys");
  expect(await findWhatLooksWrong(page)).toEqual([]);
  const wrong: Record<string, string> = {
    "overdue stands first":
      '<ul class="clocks"><li class="clock" data-level="soon">They must by 8 July</li><li class="clock" data-level="over">We must by 1 July</li></ul>',
    "a limit says whose move it is, and until when": '<p class="clock">31 h</p>',
    "red is rationed": '<p data-css="color: var(--color-danger)">Ten people</p>',
    "no meaning by colour alone": '<span class="badge" data-tone="warning"></span>',
    "one button is filled": '<a class="button" data-kind="filled" href="/">Go</a>'.repeat(2),
    "one heading says what it is": "<h1>Another</h1>",
    "start edges stand on three lines": [8, 24, 48]
      .map((px) => `<p class="notice" data-css="margin-inline-start: ${px}px">Look</p>`)
      .join(""),
    "type is of the scale": '<p data-css="font-size: 18px">Look</p>',
    "distances are of the scale": '<p data-css="padding-top: 7px">Look</p>',
    "no box stands in a box": '<div class="panel"><div class="panel">Look</div></div>',
    "no shadow but a menu's": '<p data-css="box-shadow: 0 0 8px black">Look</p>',
    "what is pressed can be hit":
      '<div><a href="/" data-css="font-size: 12px; line-height: 12px">Look</a></div>',
    "numbers stand under each other":
      '<table class="table"><tbody><tr><td>One</td><td>9</td></tr><tr><td>Two</td><td>1,204</td></tr></tbody></table>',
    "an empty part says what to do": '<p class="empty">Nothing</p>',
  };
  for (const [question, markup] of Object.entries(wrong)) {
    await page.goto("/help/keys");
    await page.evaluate((html) => {
      document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
      for (const one of document.querySelectorAll<HTMLElement>("[data-css]"))
        one.style.cssText = one.dataset.css ?? "";
    }, markup);
    const found = await findWhatLooksWrong(page);
    expect(
      found.map((one) => one.split(": ")[0]),
      question,
    ).toContain(question);
  }
});

for (const part of ["ui", "lists", "frame", "forms", "cases", "charts"])
  test(`A caseworker meets no barrier among the components (${part}), in any of the colours and in both directions`, async ({
    looking,
  }) => {
    test.setTimeout(300_000);
    const page = await looking("caseworker");
    const barriers: string[] = [];
    for (const [look, rules] of [
      ["theme=light", undefined],
      ["theme=dark", ["color-contrast"]],
      ["theme=contrast", ["color-contrast"]],
      ["as=rtl", ["color-contrast"]],
    ] as const) {
      const address = `/help/components?show=${part}&${look}`;
      await page.setViewportSize(DESK);
      expect((await page.goto(address))?.status(), address).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      barriers.push(
        ...(await findBarriers(page, rules && [...rules])).map((barrier) => `${address}: ${barrier}`),
      );
      await page.setViewportSize(PHONE);
      barriers.push(...(await findOverflow(page)).map((barrier) => `${address} on a phone: ${barrier}`));
    }
    expect(barriers).toEqual([]);
  });

for (const role of ["supervisor", "auditor", "admin"] as const)
  test(`A ${role} opens the page of components from the menu`, async ({ as }) => {
    const page = await as(role);
    await page.goto("/menu");
    await page.getByRole("main").getByRole("link", { name: "Components" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Components" })).toBeVisible();
  });

test("A caseworker sees on the page of components what a form says when something is wrong, and when somebody was faster", async ({
  as,
}) => {
  const page = await as("caseworker");
  await page.goto("/help/components?show=forms&theme=dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const form = page.locator(".form-page");
  const above = form.getByRole("alert");
  await press(page, "Show what is wrong");
  await expect(
    above.getByRole("link", { name: "Say where they are held, or choose “Not known”." }),
  ).toBeVisible();
  await press(page, "Show that somebody was faster");
  await expect(above).toContainText("Marat T. changed this file at 08:20.");
  await expect(form.getByRole("radio", { name: "Police HQ" })).toBeChecked();
});
