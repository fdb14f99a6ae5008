/** Addresses of places in a debate, as the debate page reads them. */
export const debatePath = (municipality: string, consultation: string) => `/${municipality}/${consultation}`;
export const contributionPath = (municipality: string, consultation: string, contribution: string) =>
  `${debatePath(municipality, consultation)}#c-${contribution}`;
