import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";
import { Hash } from "#components/ui/hash.tsx";
import { Panel } from "#components/ui/panel.tsx";

const COMMAND = "sha256sum header.json";

/** The bytes that were hashed, what they hash to now, and how anybody does the same. It does not say what a log would. */
export async function CheckByHand({
  text,
  hash,
  recomputed,
}: {
  text: string;
  hash: string;
  recomputed: string;
}) {
  const say = await getTranslations("audit.check");
  const same = hash === recomputed;
  return (
    <Panel title={say("title")} padded>
      <p className="max-w-text">{say("how")}</p>
      <ol className="my-2 list-decimal ps-6">
        <li>{say("step_copy")}</li>
        <li>
          {say("step_hash")}{" "}
          <code className="font-mono" dir="ltr">
            {COMMAND}
          </code>
        </li>
        <li>{say("step_compare")}</li>
      </ol>
      <pre className="my-3 bg-sunken p-3 font-mono text-small break-all whitespace-pre-wrap" dir="ltr">
        {text}
      </pre>
      <p>
        {say("recomputed")} <Hash value={recomputed} />{" "}
        <Badge tone={same ? "settled" : "danger"} icon={same ? "circle-check" : "circle-x"}>
          {say(same ? "same" : "different")}
        </Badge>
      </p>
      <p className="muted mt-2 max-w-text">{say("limits")}</p>
    </Panel>
  );
}
