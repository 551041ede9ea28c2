"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { Asking } from "./asking.client.ts";
import { Compare } from "./compare.client.tsx";
import { Consequences, type ConsequencesProps } from "./consequences.client.tsx";
import { ErrorSummary } from "./error-summary.client.tsx";
import { FORM_TITLE, type FormState, type Submit } from "./form-state.ts";
import type { FormWords } from "./form-words.ts";
import { Kept } from "./kept.client.tsx";
import type { Question } from "./question.ts";
import { Questions } from "./questions.client.tsx";
import { type SendButton, SendButtons } from "./send-buttons.client.tsx";
import { SignInAgain } from "./sign-in-again.client.tsx";

export interface FormProps {
  action: Submit;
  title: string;
  /** The browser's title, where it says more than the heading. */
  tabTitle?: string;
  /** "Lochin · ALA-2025-00027" */
  line?: string;
  lead?: string;
  /** What the form is about, where a line does not say it. */
  about?: ReactNode;
  questions: Question[];
  button: SendButton & { kind?: "filled" | "grave" };
  /** A second, plain button, where there are two answers. */
  other?: SendButton;
  cancel?: { label: string; href: string };
  consequences?: ConsequencesProps;
  /** The same for every attempt of one form, so that a second press records nothing twice. */
  idempotencyKey: string;
  version?: string;
  words: FormWords;
}

/**
 * Without scripts the browser posts and the server draws the page again with what it said. With scripts the same
 * action is called in place: a failed connection then keeps the page, which a plain action would lose.
 */
export function Form(props: FormProps) {
  const { action, title, tabTitle = title, line, lead, words } = props;
  const [posted, post] = useActionState(action, useContext(Kept));
  const [answered, setAnswered] = useState<FormState>();
  const [sending, startSending] = useTransition();
  const [unsent, setUnsent] = useState(false);
  const busy = useRef(false);
  const summary = useRef<HTMLDivElement>(null);
  const state = answered ?? posted;
  const wrong = state.problems.length > 0 || state.banner !== undefined || state.stale !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal takes the focus again
  useEffect(() => {
    if (wrong) summary.current?.focus();
  }, [wrong, state]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setUnsent(false);
    const form = filledIn(event);
    startSending(async () => {
      try {
        setAnswered(await action(state, form));
      } catch (cause) {
        unstable_rethrow(cause);
        setUnsent(true);
      } finally {
        busy.current = false;
      }
    });
  }

  return (
    <div className="form-page">
      <title>{wrong ? `${words.errorPrefix}${tabTitle}` : tabTitle}</title>
      {wrong && <ErrorSummary ref={summary} state={state} words={words} form="form" />}
      {line && <p className="case-line">{line}</p>}
      <h1>{title}</h1>
      {lead && <p className="muted">{lead}</p>}
      {props.about}
      <form id="form" action={post} onSubmit={send} noValidate>
        <input
          type="hidden"
          name="idempotencyKey"
          value={one(state.values.idempotencyKey) ?? props.idempotencyKey}
        />
        <input type="hidden" name={FORM_TITLE} value={title} />
        {props.version !== undefined && (
          <input
            type="hidden"
            name="version"
            value={state.stale?.version ?? one(state.values.version) ?? props.version}
          />
        )}
        {state.stale && <Compare stale={state.stale} words={words} />}
        <Asking.Provider value={{ state, words }}>
          <Questions questions={props.questions} />
        </Asking.Provider>
        {state.signInAgain && <SignInAgain {...state.signInAgain} />}
        {props.consequences && <Consequences {...props.consequences} />}
        <SendButtons {...props} sending={sending} unsent={unsent} />
      </form>
    </div>
  );
}

/** What stands in the form, and which of its buttons was pressed. */
function filledIn(event: FormEvent<HTMLFormElement>): FormData {
  const form = new FormData(event.currentTarget);
  const { submitter } = event.nativeEvent as SubmitEvent;
  if (submitter instanceof HTMLButtonElement && submitter.name) form.set(submitter.name, submitter.value);
  return form;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
