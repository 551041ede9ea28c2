import { getLocale, getTranslations } from "next-intl/server";
import type { Today } from "#casework/homes/show-today.ts";
import { Button } from "#components/ui/button.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { sayTime } from "#domain/when/say-when.ts";
import { addressWithKept } from "../../sign-in/continue/address-with-kept.ts";
import { discard } from "./discard.ts";

/** What somebody was typing when their session ended, as long as it is kept: to go on with, or to throw away. */
export async function Drafts({
  today: { drafts, asOf: now },
  zone: timeZone,
}: {
  today: Today;
  zone: string;
}) {
  if (drafts.length === 0) return null;
  const [locale, say] = [await getLocale(), await getTranslations("today.drafts")];
  return (
    <Panel title={say("title")} count={drafts.length}>
      <ul className="panel-rows">
        {drafts.map(({ id, path, title, pseudonym, at, until }) => (
          <li key={id}>
            {title ?? say("untitled")}
            <small>
              {[
                pseudonym,
                sayTime(at, { locale, timeZone, now }),
                say("kept", { until: sayTime(until, { locale, timeZone, now }) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
            <form className="acts" action={discard}>
              <input type="hidden" name="id" value={id} />
              <Button kind="link" href={addressWithKept({ path, id })}>
                {say("continue")}
              </Button>
              <Button kind="link">{say("discard")}</Button>
            </form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
