package no.meetat.conference;

import io.vavr.control.Option;
import no.meetat.call.EndCause;
import no.meetat.conference.ConferenceEvent.Announced;
import no.meetat.conference.ConferenceEvent.EndForetold;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Decides how a meeting ends as time passes (S25, S28, S29). */
final class Expired {

  private static final long MINUTE = 60_000;

  private Expired() {}

  static Unfolding decide(Unfolding unfolding, Moment at) {
    Expiry expiry = unfolding.conference().expiry();
    return expiry
        .ending()
        .map(ending -> complete(unfolding, ending, at))
        .getOrElse(() -> begin(unfolding, expiry, at));
  }

  private static Unfolding complete(Unfolding unfolding, Ending ending, Moment at) {
    return ending.deadline() <= at.millis()
        ? Closing.endAll(unfolding, ending.cause(), at)
        : unfolding;
  }

  private static Unfolding begin(Unfolding unfolding, Expiry expiry, Moment at) {
    if (expiry.moderatorAwaitedUntil().exists(until -> until <= at.millis())) {
      return unfolding.then(
          conference -> Closing.begin(conference, EndCause.MODERATOR_LEFT, Option.none(), at));
    }
    Unfolding lonely = count(unfolding, expiry.loneliness(), EndCause.ALONE, at);
    return lonely.conference().ending().isDefined()
        ? lonely
        : count(lonely, expiry.lifetime(), EndCause.MAX_DURATION, at);
  }

  private static Unfolding count(
      Unfolding unfolding, Option<Countdown> countdown, EndCause cause, Moment at) {
    return countdown
        .filter(due -> due.deadline() <= at.millis())
        .map(due -> due.told() ? end(unfolding, cause, at) : foretell(unfolding, cause, due))
        .getOrElse(unfolding);
  }

  private static Unfolding end(Unfolding unfolding, EndCause cause, Moment at) {
    return unfolding.then(conference -> Closing.begin(conference, cause, Option.none(), at));
  }

  private static Unfolding foretell(Unfolding unfolding, EndCause cause, Countdown due) {
    ConferencePolicy policy = unfolding.conference().policy();
    long notice = cause == EndCause.ALONE ? policy.aloneNotice() : policy.durationNotice();
    return unfolding
        .then(new EndForetold(cause, due.deadline() + notice))
        .then(new Announced(new Prompt.EndingSoon(Math.toIntExact(notice / MINUTE))));
  }
}
