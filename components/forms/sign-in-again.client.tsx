"use client";

/** Signed out while typing: what was typed stands above, and goes with the password. */
export function SignInAgain({ sentence, label }: { sentence: string; label: string }) {
  return (
    <div className="questions">
      <div className="question">
        <label htmlFor="q-signInPassword">{label}</label>
        <p className="hint" id="q-signInPassword-hint">
          {sentence}
        </p>
        <div className="control">
          <input
            id="q-signInPassword"
            name="signInPassword"
            className="input-name"
            type="password"
            autoComplete="current-password"
            aria-describedby="q-signInPassword-hint"
          />
        </div>
      </div>
    </div>
  );
}
