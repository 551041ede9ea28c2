"use client";

import type { FormWords } from "./form-words.ts";

/** A button that says which it was, where there are two. */
export interface SendButton {
  label: string;
  name?: string;
  value?: string;
}

export interface SendButtonsProps {
  button: SendButton & { kind?: "filled" | "grave" };
  /** The other answer: it sends the same form, and says so. */
  other?: SendButton;
  cancel?: { label: string; href: string };
  sending: boolean;
  /** The connection failed: everything is still in the page. */
  unsent: boolean;
  words: FormWords;
}

export function SendButtons({ button, other, cancel, sending, unsent, words }: SendButtonsProps) {
  return (
    <div className="send">
      <div className="send-bar">
        {unsent && (
          <p className="unsent" role="alert">
            {words.notSent}
          </p>
        )}
        <button
          className="button"
          data-kind={button.kind ?? "filled"}
          type="submit"
          name={button.name}
          value={button.value}
          aria-disabled={sending || undefined}
        >
          {sending ? words.recording : unsent && !other ? words.sendAgain : button.label}
        </button>
        {other && (
          <button
            className="button"
            data-kind="plain"
            type="submit"
            name={other.name}
            value={other.value}
            aria-disabled={sending || undefined}
          >
            {other.label}
          </button>
        )}
      </div>
      {cancel && <a href={cancel.href}>{cancel.label}</a>}
    </div>
  );
}
