"use client";

import type { Ref } from "react";
import { idOf } from "./asking.client.ts";
import type { FormAct, FormState } from "./form-state.ts";
import type { FormWords } from "./form-words.ts";

export interface ErrorSummaryProps {
  state: FormState;
  words: FormWords;
  /** The form that its buttons send. */
  form: string;
  /** Tells it from another one, which does not take the focus. */
  id?: string;
  ref: Ref<HTMLDivElement>;
}

/** Above the heading, with the focus: what is wrong, and the way to each field. */
export function ErrorSummary({
  state: { problems, banner, stale },
  words,
  form,
  id,
  ref,
}: ErrorSummaryProps) {
  const title = `${id ?? "summary"}-title`;
  return (
    <div
      ref={ref}
      className={banner && banner.tone !== "danger" && problems.length === 0 ? "notice" : "error-summary"}
      data-tone={banner?.tone}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused attempt the summary is what comes first
      autoFocus={id === undefined}
      aria-labelledby={title}
    >
      <div>
        <h2 id={title}>{banner?.title ?? stale?.sentence ?? words.problem}</h2>
        {banner?.sentence && <p>{banner.sentence}</p>}
        <ul>
          {problems.map(({ field, sentence }) => (
            <li key={field + sentence}>
              <a href={`#${idOf(field)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
        {banner?.acts && (
          <div className="acts">
            {banner.acts.map((act) => (
              <Act key={act.label} act={act} form={form} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Act({ act, form }: { act: FormAct; form: string }) {
  if ("href" in act) return <a href={act.href}>{act.label}</a>;
  return (
    <button className="button" data-kind="plain" type="submit" form={form} name={act.name} value={act.value}>
      {act.label}
    </button>
  );
}
