/** Whether a doctor has examined somebody who says that they were ill-treated (Istanbul Protocol). */
export const MEDICAL_EXAMINATIONS = ["not_requested", "requested", "refused", "done", "unknown"] as const;

export type MedicalExamination = (typeof MEDICAL_EXAMINATIONS)[number];
