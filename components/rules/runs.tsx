import { getTranslations } from "next-intl/server";
import { Badge } from "../ui/badge.tsx";

/** Whether a rule was verified, always in words. */
export async function Verified({ verified }: { verified: boolean }) {
  const [say, clocks] = [await getTranslations("rules"), await getTranslations("clocks")];
  return verified ? say("verified") : <Badge tone="info">{clocks("unverified")}</Badge>;
}
