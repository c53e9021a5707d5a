package no.meetat.sip.signalling.transaction;

import io.vavr.control.Option;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntConsumer;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transport.Flow;
import org.jspecify.annotations.Nullable;

/** All transactions, until they have ended. */
public final class Transactions {

  private final ConcurrentHashMap<TransactionKey, ServerTransaction> servers =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, ClientTransaction> clients = new ConcurrentHashMap<>();
  private final Timers timers;
  private final ScheduledExecutorService clock;
  private final int limit;

  /**
   * No transactions yet.
   *
   * @param limit how many server transactions there may be at once
   */
  public Transactions(Timers timers, ScheduledExecutorService clock, int limit) {
    this.timers = timers;
    this.clock = clock;
    this.limit = limit;
  }

  /** The server transaction with this key. */
  Option<ServerTransaction> find(TransactionKey key) {
    return Option.of(servers.get(key));
  }

  boolean isFull() {
    return servers.size() >= limit;
  }

  /**
   * Begins a transaction; none when another thread began it first, and then the request repeats.
   */
  Option<ServerTransaction> begin(TransactionKey key, SipRequest request, Flow flow) {
    ServerTransaction transaction =
        new ServerTransaction(
            key, flow, ReplyRoute.of(request, flow), timers, clock, () -> servers.remove(key));
    @Nullable ServerTransaction first = servers.putIfAbsent(key, transaction);
    return Option.when(first == null, transaction);
  }

  /**
   * Sends a request of ours.
   *
   * @param branch its own
   * @param request encoded; not INVITE
   * @param done takes the status of the final response, 408 when none came in time
   */
  public void send(String branch, byte[] request, Flow flow, IntConsumer done) {
    IntConsumer ended =
        status -> {
          clients.remove(branch);
          done.accept(status);
        };
    clients.put(branch, new ClientTransaction(request, flow, timers, clock, ended));
    flow.send(request);
  }

  void received(ReceivedResponse response) {
    Option.of(clients.get(response.branch())).forEach(client -> client.received(response));
  }

  /** How many transactions there are. */
  public int size() {
    return servers.size() + clients.size();
  }
}
