import { getLocale, getTranslations } from "next-intl/server";
import type { Today } from "#casework/homes/show-today.ts";
import { Panel } from "#components/ui/panel.tsx";
import { sayInstant, sayTime } from "#domain/when/say-when.ts";

/** What one had typed when a session ended, and has not sent: it is kept for half an hour. Nothing, where there is none. */
export async function Drafts({ today: { drafts, asOf }, zone }: { today: Today; zone: string }) {
  if (drafts.length === 0) return null;
  const [locale, say] = [await getLocale(), await getTranslations("today.drafts")];
  const telling = { locale, timeZone: zone, now: asOf };
  return (
    <Panel title={say("title")} count={drafts.length}>
      <ul className="panel-rows">
        {drafts.map(({ id, pseudonym, typedAt, until }) => (
          <li key={id}>
            {pseudonym ? say("of_file", { pseudonym }) : say("of_none")}
            <small>
              {say("typed", { when: sayInstant(typedAt, telling), until: sayTime(until, telling) })}
            </small>
            <div className="acts">
              <a href={`/sign-in/continue?kept=${id}`}>{say("continue")}</a>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
