"use client";

import { useContext } from "react";
import { Asking, useAnswer } from "./asking.client.ts";
import { DateAndTime } from "./date-and-time.client.tsx";
import { Field } from "./field.client.tsx";
import type { WhenQuestion } from "./question.ts";

const allWays = ["exact", "about", "unknown"] as const;

/** A date is only as exact as it is known: a day and a time, words, or not at all. */
export function When({ question }: { question: WhenQuestion }) {
  const { name, label, hint, optional, value, ways = allWays } = question;
  const answer = useAnswer(name, hint);
  const how = useAnswer(`${name}.how`).value ?? value?.how;
  const { state, words } = useContext(Asking);
  const said = { exact: words?.exact, about: words?.about, unknown: words?.notKnown };
  return (
    <Field answer={answer} label={label} hint={hint} optional={optional} group>
      <div className="tiles" data-columns={3}>
        {ways.map((way, at) => (
          <label key={way} className="tile">
            <input
              id={at === 0 ? answer.id : undefined}
              data-n={at}
              type="radio"
              name={`${name}.how`}
              value={way}
              defaultChecked={how === way}
              aria-invalid={answer.problem ? true : undefined}
            />
            <span>{said[way]}</span>
          </label>
        ))}
      </div>
      {ways.map(
        (way, at) =>
          way !== "unknown" && (
            <div key={way} className="follow" data-n={at}>
              {way === "exact" ? (
                <DateAndTime name={name} date={value?.date} time={value?.time} />
              ) : (
                <InWords name={name} value={value?.words} reading={state.readings?.[name]} />
              )}
            </div>
          ),
      )}
    </Field>
  );
}

function InWords({ name, value, reading }: { name: string; value?: string; reading?: string }) {
  const answer = useAnswer(`${name}.words`);
  const { words } = useContext(Asking);
  return (
    <div>
      <label className="sub-label" htmlFor={answer.id}>
        {words?.aboutLabel}
      </label>
      <input
        id={answer.id}
        name={`${name}.words`}
        className="input-name"
        defaultValue={answer.value ?? value}
        autoComplete="off"
        dir="auto"
        aria-describedby={`${answer.id}-hint`}
      />
      <p className="hint" id={`${answer.id}-hint`}>
        {reading ?? words?.aboutHint}
      </p>
    </div>
  );
}
