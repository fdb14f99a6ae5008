declare global {
  namespace App {
    interface Error {
      message: string;
      /** The stable code of the problem that the server answered, if it was one. */
      code?: string;
    }
  }
}

export {};
