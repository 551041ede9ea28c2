/** How fast a resettlement state is asked to decide: UNHCR Resettlement Handbook, submission priorities. */
export const SUBMISSION_PRIORITIES = ["emergency", "urgent", "normal"] as const;

export type SubmissionPriority = (typeof SUBMISSION_PRIORITIES)[number];
