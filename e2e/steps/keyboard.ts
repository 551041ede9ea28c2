import { expect, type Locator, type Page } from "@playwright/test";

/** Goes on with Tab until this has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, place: Locator) {
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await place.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  await expect(place, "cannot be reached with Tab").toBeFocused();
}

/** Chooses a tile with the arrows. */
export async function chooseByArrows(page: Page, question: string | RegExp, answer: string | RegExp) {
  const group = page.getByRole("group", { name: question });
  const wanted = group.getByRole("radio", { name: answer });
  await tabTo(page, group.getByRole("radio"));
  if (!(await group.locator("input:checked").count())) await page.keyboard.press("Space");
  for (let pressed = 0; pressed < 12 && !(await wanted.isChecked()); pressed++)
    await page.keyboard.press("ArrowDown");
  await expect(wanted).toBeChecked();
}
