package no.meetat.sip.signalling.client;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.sip.signalling.dialog.OurAddress;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MessageWriter;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.Hop;

/** Sends requests outside dialogs (RFC 3261, section 8.1). Any thread; nothing blocks. */
public final class UserAgentClient {

  private static final String MAX_FORWARDS = "70";

  /** How often it is looked whether a connection still stands, in milliseconds. */
  private static final long LOOK_MILLIS = 200;

  private final Transactions transactions;
  private final Function<Hop, Option<Flow>> ways;
  private final OurAddress ours;
  private final ScheduledExecutorService clock;

  /**
   * Sends by these.
   *
   * @param ways the way to a hop; none where nothing that we listen on leads there
   * @param ours where peers find us
   * @param clock runs what is due; must not be blocked
   */
  public UserAgentClient(
      Transactions transactions,
      Function<Hop, Option<Flow>> ways,
      OurAddress ours,
      ScheduledExecutorService clock) {
    this.transactions = transactions;
    this.ways = ways;
    this.ours = ours;
    this.clock = clock;
  }

  /** The way to a hop; none where nothing that we listen on leads there. */
  public Option<Flow> towards(Hop hop) {
    return ways.apply(hop);
  }

  /** Our host as the peer of this flow finds us, as in a URI. */
  public String host(Flow flow) {
    return ours.host(flow);
  }

  /**
   * A URI by which the peer of this flow reaches this user here; {@code sips:} where what we
   * request is (RFC 3261, section 8.1.1.8).
   */
  public String contact(SipUri requested, String user, Flow flow) {
    String here = user + "@" + ours.hostPort(flow);
    return requested.isSecure() ? "sips:" + here : "sip:" + here + flow.protocol().parameter();
  }

  /**
   * Sends a request.
   *
   * @param done takes the final response, or why there is none; once, on any thread
   */
  public void send(
      OutsideRequest request, Flow flow, Consumer<Either<Unanswered, ReceivedResponse>> done) {
    String branch = Tags.branch();
    Awaited awaited = new Awaited(flow, done);
    try {
      transactions.send(branch, written(request, flow, branch), flow, awaited::answered);
      awaited.look();
    } catch (RuntimeException bug) {
      awaited.forget();
      throw bug;
    }
  }

  private byte[] written(OutsideRequest request, Flow flow, String branch) {
    HeaderFields head =
        HeaderFields.NONE
            .with(HeaderNames.VIA, via(flow, branch))
            .with(HeaderNames.MAX_FORWARDS, MAX_FORWARDS)
            .with(HeaderNames.FROM, request.from())
            .with(HeaderNames.TO, request.to())
            .with(HeaderNames.CALL_ID, request.callId())
            .with(HeaderNames.CSEQ, request.sequence() + " " + request.method())
            .with(request.headers());
    return MessageWriter.request(request.method(), request.uri(), head, "");
  }

  private String via(Flow flow, String branch) {
    return "SIP/2.0/"
        + flow.protocol()
        + " "
        + ours.hostPort(flow)
        + ";branch="
        + branch
        + ";rport";
  }

  /** A response that may be made impossible by the end of its connection (section 17.1.4). */
  private final class Awaited {

    private final Flow flow;
    private final Consumer<Either<Unanswered, ReceivedResponse>> done;
    private final AtomicBoolean ended = new AtomicBoolean();

    private Awaited(Flow flow, Consumer<Either<Unanswered, ReceivedResponse>> done) {
      this.flow = flow;
      this.done = done;
    }

    private void answered(ReceivedResponse response) {
      end(
          response.equals(ReceivedResponse.TIMEOUT)
              ? Either.left(Unanswered.TIMEOUT)
              : Either.right(response));
    }

    private void look() {
      if (!flow.isOpen()) {
        end(Either.left(Unanswered.NO_CONNECTION));
      } else if (flow.protocol().isReliable() && !ended.get()) {
        Future<?> _ = clock.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
    }

    /** Who sends hears of the bug instead. */
    private void forget() {
      ended.set(true);
    }

    private void end(Either<Unanswered, ReceivedResponse> answer) {
      if (!ended.getAndSet(true)) {
        done.accept(answer);
      }
    }
  }
}
