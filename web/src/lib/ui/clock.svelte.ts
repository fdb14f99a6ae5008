/** The present, moving in half minutes: «управо сада» must not stay so for an hour. */
class Clock {
  now = $state(new Date());

  constructor() {
    setInterval(() => {
      this.now = new Date();
    }, 30_000);
  }
}

export const clock = new Clock();
