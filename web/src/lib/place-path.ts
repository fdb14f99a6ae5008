/** Addresses of places in a debate, as the debate page reads them. */
export const debatePath = (municipality: string, consultation: string) => `/${municipality}/${consultation}`;
export const versionsPath = (municipality: string, consultation: string) =>
  `${debatePath(municipality, consultation)}/verzije`;
/** What shaped each provision of the newest version. */
export const tracePath = (municipality: string, consultation: string) => `${debatePath(municipality, consultation)}/trag`;
/** A link to a provision that lives as long as the debate: it leads to the version in which the provision stood. */
export const provisionPath = (municipality: string, consultation: string, eId: string, version: number) =>
  `${debatePath(municipality, consultation)}/act/${eId}?version=${version}`;
export const contributionPath = (municipality: string, consultation: string, contribution: string) =>
  `${debatePath(municipality, consultation)}#c-${contribution}`;
/** What moderators decided in the debate. */
export const ledgerPath = (municipality: string, consultation: string) => `${debatePath(municipality, consultation)}/evidencija`;
/** The municipality's report on moderation, by month. */
export const moderationReportPath = (municipality: string) => `/${municipality}/izvestaj-o-moderaciji`;
