import { cookies } from "next/headers";
import { webRequest } from "#casework/request.ts";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** The look chosen in the account; without a choice the device's own. The page of components shows itself in any. */
export async function readTheme(): Promise<Theme> {
  const asked = askedOfComponents() ?? (await cookies()).get("theme")?.value;
  return themes.find((theme) => theme === asked) ?? "system";
}

function askedOfComponents(): string | undefined {
  const [path, words] = webRequest()?.address.split("?") ?? [];
  return path === "/help/components" ? (new URLSearchParams(words).get("theme") ?? undefined) : undefined;
}
