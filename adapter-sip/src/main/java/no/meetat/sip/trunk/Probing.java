package no.meetat.sip.trunk;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Duration;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.client.UserAgentClient;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transport.Flow;

/** Asks each hop of a trunk by OPTIONS whether it answers (RFC 3261, section 11). */
final class Probing {

  private static final String USER = "meetat";

  private final Seq<TrunkServer> servers;
  private final Duration every;
  private final Exchange exchange;
  private final UserAgentClient client;
  private final Timeline time;
  private Set<Target> asked = HashSet.empty();
  private Runnable cancel = () -> {};

  Probing(
      Seq<TrunkServer> servers,
      Duration every,
      Exchange exchange,
      UserAgentClient client,
      Timeline time) {
    this.servers = servers;
    this.every = every;
    this.exchange = exchange;
    this.client = client;
    this.time = time;
  }

  /** Asks now, and again and again. */
  void start() {
    cancel = time.after(every, this::start);
    servers.forEach(server -> server.locate(() -> ask(server)));
  }

  /** Asks no more. */
  void stop() {
    cancel.run();
  }

  private void ask(TrunkServer server) {
    server
        .targets()
        .filter(target -> target.reachability().mayBeAsked(time.nanos()))
        .reject(asked::contains)
        .forEach(this::ask);
  }

  private void ask(Target target) {
    asked = asked.add(target);
    exchange.send(target, flow -> options(target, flow), any -> asked = asked.remove(target));
  }

  private OutsideRequest options(Target target, Flow flow) {
    String host = client.host(flow);
    return new OutsideRequest(
        Method.OPTIONS,
        target.server().uri(),
        "<sip:" + USER + "@" + host + ">;tag=" + Tags.tag(),
        "<" + PlainUri.of(target.server().uri()) + ">",
        Tags.tag(),
        1,
        HeaderFields.NONE
            .with(
                HeaderNames.CONTACT, "<" + client.contact(target.server().uri(), USER, flow) + ">")
            .with(HeaderNames.ACCEPT, MediaType.SDP.name()));
  }
}
