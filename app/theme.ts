import { cookies } from "next/headers";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** The look chosen in the account; without a choice the device's own. */
export async function readTheme(): Promise<Theme> {
  const asked = (await cookies()).get("theme")?.value;
  return themes.find((theme) => theme === asked) ?? "system";
}
