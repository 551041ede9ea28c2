import { getLocale, getTranslations } from "next-intl/server";
import { deriver } from "#casework/deriver.ts";
import { installation } from "#casework/installation/installation.ts";
import type { BannerProps } from "#components/ui/banner.tsx";
import type { Actor } from "#domain/access/actor.ts";
import { sayInstant } from "#domain/when/say-when.ts";

/** What everybody must know while they work, gravest first. */
export async function banners({ roles, offices }: Actor): Promise<BannerProps[]> {
  const [locale, say, here] = [await getLocale(), await getTranslations("banners"), await installation()];
  const shown: BannerProps[] = [];
  if (roles.includes("administrator")) shown.push({ tone: "warning", title: say("key_in_file") });
  const derived = deriver()?.progress();
  if (derived) shown.push({ title: say("deriving", { part: derived.done / Math.max(1, derived.of) }) });
  if (here?.demonstration && here.clockStartsAt) {
    const timeZone = offices[0]?.timeZone ?? "UTC";
    const began = sayInstant(here.clockStartsAt, {
      locale,
      timeZone,
      now: here.clockStartsAt,
      withYear: true,
    });
    shown.push({ title: say("demonstration", { began }) });
  }
  return shown;
}
