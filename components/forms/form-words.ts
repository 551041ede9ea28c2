/** The form's own words, translated on the server: its client part knows no language. */
export interface FormWords {
  errorPrefix: string;
  problem: string;
  optional: string;
  recording: string;
  notSent: string;
  sendAgain: string;
  field: string;
  yours: string;
  theirs: string;
  exact: string;
  about: string;
  notKnown: string;
  aboutHint: string;
  aboutLabel: string;
  date: string;
  time: string;
  showPassword: string;
}
