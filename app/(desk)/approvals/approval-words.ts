import { getLocale, getTranslations } from "next-intl/server";
import type { ToldApproval } from "#casework/approvals/told-approval.ts";
import { lowered } from "#components/cases/lowered.ts";
import { sayMoment } from "#components/ui/moment.ts";

/** "Close the file: resettled", and when something about it was or will be, on the clocks of its office. */
export async function approvalWords({ act, asked, timeZone }: ToldApproval, now: Date) {
  const [locale, say, outcomes] = [
    await getLocale(),
    await getTranslations("approvals"),
    await getTranslations("words.closing_outcomes"),
  ];
  const outcome = asked?.outcome && outcomes(asked.outcome);
  const closing = outcome ? say("close_as", { outcome: lowered(outcome, locale) }) : say("close");
  return {
    what: act === "case.close" ? closing : say("reopen"),
    when: (at: Date) => sayMoment(at, { locale, zone: timeZone, now }),
  };
}

/** Which file a request is about, where it is about one. */
export const fileSaid = ({ file }: ToldApproval) => file && `${file.pseudonym} · ${file.caseNumber}`;

/** Where a request leads back to: its file, else all that wait. */
export const backOf = ({ file }: ToldApproval, all: string) =>
  file ? { label: file.pseudonym, href: `/cases/${file.caseNumber}` } : { label: all, href: "/approvals" };
