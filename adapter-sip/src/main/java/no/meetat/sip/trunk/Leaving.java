package no.meetat.sip.trunk;

import io.vavr.control.Option;

/** How a registration ends: by one last REGISTER, which takes the contact out. */
final class Leaving {

  private Option<Runnable> done = Option.none();
  private boolean asked;

  /** From now on only that is asked for. */
  void begin(Runnable then) {
    done = Option.some(then);
  }

  boolean isBegun() {
    return done.isDefined();
  }

  /** Whether the REGISTER written last takes the contact out; one before may put it in yet. */
  boolean isAsked() {
    return asked;
  }

  /**
   * The time that the next REGISTER asks for, in seconds; 0 at the end.
   *
   * @param usual the time otherwise
   */
  int expires(int usual) {
    asked = isBegun();
    return asked ? 0 : usual;
  }

  /** The end, told once. */
  void over() {
    done.forEach(Runnable::run);
    done = Option.some(() -> {});
  }
}
