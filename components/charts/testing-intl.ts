/** What stands for next-intl/server where no request is: the language that a test has chosen. */
export const chosen = { locale: "en" };

export const getLocale = async () => chosen.locale;
