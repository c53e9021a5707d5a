package no.meetat.sip.signalling.transaction;

import io.vavr.control.Option;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transport.Flow;

/** All transactions, until they have ended. */
public final class Transactions {

  private final ConcurrentHashMap<TransactionKey, ServerTransaction> servers =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, ClientTransaction> clients = new ConcurrentHashMap<>();
  private final TransactionTimers timers;
  private final TransactionRoom room;

  /**
   * No transactions yet.
   *
   * @param room for server transactions
   */
  public Transactions(TransactionTimers timers, TransactionRoom room) {
    this.timers = timers;
    this.room = room;
  }

  /** The server transaction with this key. */
  Option<ServerTransaction> find(TransactionKey key) {
    return Option.of(servers.get(key));
  }

  /**
   * Begins a transaction; none when another thread began it first, and then the request repeats, or
   * when its peer has no room left.
   */
  Option<ServerTransaction> begin(TransactionKey key, SipRequest request, Flow flow) {
    Incoming incoming = Incoming.of(key, request, flow);
    return room.take(incoming.peer(), incoming.size()).flatMap(place -> begin(incoming, place));
  }

  private Option<ServerTransaction> begin(Incoming incoming, TransactionRoom.Place place) {
    TransactionKey key = incoming.key();
    ServerTransaction transaction = new ServerTransaction(incoming, timers, place, () -> end(key));
    boolean first = servers.putIfAbsent(key, transaction) == null;
    if (!first) {
      transaction.leave();
    }
    return Option.when(first, transaction);
  }

  private void end(TransactionKey key) {
    Option.of(servers.remove(key)).forEach(ServerTransaction::leave);
  }

  /**
   * Sends a request of ours.
   *
   * @param branch its own
   * @param request encoded; not INVITE
   * @param done takes the final response, a 408 when none came in time
   */
  public void send(String branch, byte[] request, Flow flow, Consumer<ReceivedResponse> done) {
    Consumer<ReceivedResponse> ended =
        response -> {
          clients.remove(branch);
          done.accept(response);
        };
    clients.put(branch, new ClientRequest(request, flow, timers, ended));
    flow.send(request);
  }

  /**
   * Sends an INVITE of ours, whose 2xx is to be acknowledged.
   *
   * @param branch its own
   * @param sent with what may follow it
   * @param done takes the final response, a 408 when none came in time
   */
  public ClientInvite invite(
      String branch, OwnInvite sent, Flow flow, Consumer<ReceivedResponse> done) {
    ClientInvite client =
        new ClientInvite(
            sent,
            flow,
            timers,
            done,
            () -> send(ofCancel(branch), sent.cancel(), flow, answer -> {}),
            () -> clients.remove(branch));
    clients.put(branch, client);
    flow.send(sent.invite());
    return client;
  }

  void received(ReceivedResponse response) {
    String branch = response.branch();
    String known = response.answers(Method.CANCEL) ? ofCancel(branch) : branch;
    Option.of(clients.get(known)).forEach(client -> client.received(response));
  }

  /** A CANCEL has the branch of its INVITE, and is a transaction of its own (section 9.1). */
  private static String ofCancel(String branch) {
    return Method.CANCEL + " " + branch;
  }

  /** How many transactions there are. */
  public int size() {
    return servers.size() + clients.size();
  }
}
