/** The people of the demo municipality, with the roles that they are named after. */
export const people = {
  citizen: 'citizen@demo.example',
  neighbour: 'neighbour@demo.example',
  moderator: 'moderator@demo.example',
  officer: 'officer@demo.example',
  administrator: 'administrator@demo.example',
} as const;
export type Person = keyof typeof people;

/** Of this run alone: the server that knows it ends with it. */
export const demoPassword = 'тиха река тече 1804';
