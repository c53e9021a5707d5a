package no.meetat.conference;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import no.meetat.booking.Meeting;
import no.meetat.call.CallId;
import no.meetat.charging.TariffBook;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;
import org.immutables.value.Value;
import org.immutables.vavr.encodings.VavrEncodingEnabled;

/**
 * A meeting being held: its state, and how each event changes it. Each change costs O(log n) in the
 * callers present.
 */
@Value.Immutable
@VavrEncodingEnabled
public abstract class Conference {

  /** A conference nobody has come to yet. */
  public static Conference of(
      ConferenceId id, Meeting meeting, ConferencePolicy policy, TariffBook tariffs) {
    return ImmutableConference.builder()
        .id(id)
        .meeting(meeting)
        .policy(policy)
        .tariffs(tariffs)
        .build();
  }

  /** Names the conference. */
  public abstract ConferenceId id();

  /** The meeting it holds. */
  public abstract Meeting meeting();

  /** The chosen values. */
  public abstract ConferencePolicy policy();

  /** Prices. */
  public abstract TariffBook tariffs();

  /** How many callers have ever come. */
  @Value.Default
  public int arrivals() {
    return 0;
  }

  /** When the meeting was opened (S14). */
  public abstract Option<Moment> openedAt();

  /** The number of the first caller, who moderates a one-off meeting without a booked one (S6). */
  public abstract Option<PhoneNumber> firstCaller();

  /** Whether participants listen only (S21). */
  @Value.Default
  public boolean listenMode() {
    return false;
  }

  /** Whether the meeting is closed to further participants (S23). */
  @Value.Default
  public boolean locked() {
    return false;
  }

  /** Whether the meeting ends when the last moderator hangs up (S24). */
  @Value.Default
  public boolean autoDisconnect() {
    return false;
  }

  /** Whether the conference is over. */
  @Value.Default
  public boolean ended() {
    return false;
  }

  @Value.Default
  Roster roster() {
    return Roster.EMPTY;
  }

  @Value.Default
  Expiry expiry() {
    return Expiry.NONE;
  }

  /** Set while the meeting is about to end (S25). */
  public Option<Ending> ending() {
    return expiry().ending();
  }

  /** All callers, waiting or in; iterated in no particular order. */
  public HashMap<CallId, Participant> participants() {
    return roster().participants();
  }

  /** How many moderators are here. */
  public int moderators() {
    return roster().moderators();
  }

  /** Whether a moderator has opened the meeting (S14). */
  public boolean isOpen() {
    return openedAt().isDefined();
  }

  /** The callers here, moderators counted. */
  public int size() {
    return participants().size();
  }

  /** The caller of this call, if here. */
  public Option<Participant> participant(CallId call) {
    return participants().get(call);
  }

  /** The call of one of the callers; there must be one. */
  CallId anyCall() {
    return participants().head()._1;
  }

  /** The callers here in the order they came; costs O(n log n). */
  public Vector<Participant> inOrder() {
    return participants().values().toVector().sortBy(Participant::number);
  }

  /** When to pass time next, monotonic milliseconds; none when nothing is awaited. */
  public Option<Long> nextDeadline() {
    return ended()
        ? Option.none()
        : Vector.of(roster().next(), expiry().next()).flatMap(due -> due).min();
  }

  /** The conference after the event. */
  public Conference evolve(ConferenceEvent event) {
    return switch (event) {
      case ConferenceEvent.Lasting lasting -> evolveLasting(lasting);
      case ConferenceEvent.KeysHeld held ->
          update(held.call(), p -> p.withDigits(held.digits()).withCodeHeld(false));
      case ConferenceEvent.CodeReleased released ->
          update(released.call(), p -> p.withCodeAt(released.at()).withCodeHeld(false));
      case ConferenceEvent.HoldReminded reminded ->
          update(reminded.call(), p -> p.withHoldDeadline(reminded.next()));
      case ConferenceEvent.Prompted prompted -> prompt(prompted);
      case ConferenceEvent.EndForetold told -> with(expiry().foretold(told));
      case ConferenceEvent.Announced any -> this;
      case ConferenceEvent.Interrupted any -> this;
      case ConferenceEvent.Disconnected any -> this;
    };
  }

  private Conference evolveLasting(ConferenceEvent.Lasting event) {
    return switch (event) {
      case ConferenceEvent.Began any -> this;
      case ConferenceEvent.Joined joined -> join(joined);
      case ConferenceEvent.Opened opened -> open(opened.at());
      case ConferenceEvent.ParticipantsMuted any -> with(c -> c.listenMode(true));
      case ConferenceEvent.ParticipantsUnmuted any -> with(c -> c.listenMode(false));
      case ConferenceEvent.LineMuted muted -> update(muted.call(), p -> p.withMuted(true));
      case ConferenceEvent.LineUnmuted unmuted -> update(unmuted.call(), p -> p.withMuted(false));
      case ConferenceEvent.CallerMuted muted -> update(muted.call(), p -> p.withSilenced(true));
      case ConferenceEvent.CallerUnmuted talks -> update(talks.call(), p -> p.withSilenced(false));
      case ConferenceEvent.Locked any -> with(c -> c.locked(true));
      case ConferenceEvent.Unlocked any -> with(c -> c.locked(false));
      case ConferenceEvent.AutoDisconnectSwitchedOn any -> with(c -> c.autoDisconnect(true));
      case ConferenceEvent.AutoDisconnectSwitchedOff any -> with(c -> c.autoDisconnect(false));
      case ConferenceEvent.EndBegan began -> with(expiry().endBegan(policy(), began));
      case ConferenceEvent.EndTakenBack any -> with(expiry().endTakenBack());
      case ConferenceEvent.ModeratorMissed missed ->
          with(expiry().moderatorMissed(policy(), missed));
      case ConferenceEvent.Dismissed dismissed -> dismiss(dismissed);
      case ConferenceEvent.Left left -> leave(left);
      case ConferenceEvent.Charged any -> this;
      case ConferenceEvent.PinRetired any -> this;
      case ConferenceEvent.Ended any -> with(c -> c.ended(true));
    };
  }

  private Conference join(ConferenceEvent.Joined joined) {
    ImmutableParticipant newcomer =
        ImmutableParticipant.builder()
            .call(joined.call())
            .role(joined.role())
            .seatedAt(joined.at())
            .number(arrivals() + 1)
            .holdDeadline(HoldClock.first(policy(), joined.at()))
            .build();
    return with(c ->
            c.arrivals(newcomer.number())
                .firstCaller(arrivals() == 0 ? joined.call().caller().number() : firstCaller())
                .expiry(expiry().joined(newcomer.role()))
                .roster(roster().put(newcomer)))
        .watchLoneliness(joined.at());
  }

  private Conference open(Moment at) {
    return with(c -> c.openedAt(at).roster(roster().open()).expiry(expiry().opened(policy(), at)))
        .watchLoneliness(at);
  }

  private Conference leave(ConferenceEvent.Left left) {
    return with(c -> c.roster(roster().remove(left.call()))).watchLoneliness(left.at());
  }

  private Conference watchLoneliness(Moment at) {
    boolean alone = isOpen() && size() == 1;
    return alone == expiry().loneliness().isDefined()
        ? this
        : with(expiry().alone(policy(), alone, at));
  }

  private Conference prompt(ConferenceEvent.Prompted prompted) {
    return prompted.prompt() instanceof Prompt.Alone
        ? update(prompted.call(), p -> p.withToldAlone(true))
        : this;
  }

  private Conference dismiss(ConferenceEvent.Dismissed dismissed) {
    long deadline = dismissed.at().millis() + policy().farewell();
    return update(
        dismissed.call(),
        p -> p.withDismissal(new Dismissal(dismissed.cause(), dismissed.at(), deadline)));
  }

  private Conference update(CallId call, UnaryOperator<ImmutableParticipant> change) {
    return with(c -> c.roster(roster().update(call, change)));
  }

  private Conference with(Expiry expiry) {
    return with(c -> c.expiry(expiry));
  }

  private Conference with(UnaryOperator<ImmutableConference.Builder> change) {
    return change.apply(ImmutableConference.builder().from(this)).build();
  }

  /** A conference shows neither codes nor numbers. */
  @Override
  public String toString() {
    return "Conference[" + id() + ", callers=" + size() + "]";
  }
}
