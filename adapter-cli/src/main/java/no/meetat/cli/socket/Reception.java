package no.meetat.cli.socket;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets commands in, a few at a time and each for a while: one that is slow or says nothing sensible
 * is let go unanswered, and holds up nobody.
 */
final class Reception {

  /** Commands at a time; more are let go unanswered. */
  static final int AT_A_TIME = 16;

  /** The pause after the system could not let anybody in, for example for want of descriptors. */
  private static final Duration BREATH = Duration.ofMillis(100);

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final Executor THREADS = Thread.ofVirtual().name("control-", 0)::start;

  private final ServerSocketChannel listening;
  private final UserPrincipal owner;
  private final Answers answers;
  private final Duration longest;
  private final Semaphore free = new Semaphore(AT_A_TIME);
  private boolean failing;

  Reception(ServerSocketChannel listening, UserPrincipal owner, Answers answers, Duration longest) {
    this.listening = listening;
    this.owner = owner;
    this.answers = answers;
    this.longest = longest;
  }

  boolean isOpen() {
    return listening.isOpen();
  }

  /** Lets in nobody more. */
  void close() throws IOException {
    listening.close();
  }

  /** Until the socket is closed. */
  void run() {
    while (listening.isOpen()) {
      try {
        letIn(listening.accept());
        failing = false;
      } catch (IOException e) {
        report(e);
        LockSupport.parkNanos(BREATH.toNanos());
      }
    }
  }

  /** Once an outage. */
  private void report(IOException e) {
    if (!failing && listening.isOpen()) {
      failing = true;
      LOG.warn("No command of this machine can be let in: {}", e.getMessage());
    }
  }

  private void letIn(SocketChannel client) {
    if (free.tryAcquire()) {
      var _ =
          CompletableFuture.runAsync(() -> serve(client), THREADS)
              .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
              .whenComplete((any, failure) -> end(client, failure));
    } else {
      close(client);
    }
  }

  private void serve(SocketChannel client) {
    try {
      UserPrincipal user = client.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
      if (mayAsk(user)) {
        answer(client, user.getName());
      }
    } catch (IOException e) {
      LOG.debug("A command of this machine went away", e);
    } finally {
      free.release();
    }
  }

  /** The modes of files say the same, but not yet in the moment when the socket is made. */
  private boolean mayAsk(UserPrincipal user) {
    return user.equals(owner) || user.getName().equals("root");
  }

  private void answer(SocketChannel client, String user) throws IOException {
    for (String request : Exchange.request(client)) {
      Exchange.answer(client, answered(request, user));
    }
  }

  private Reply answered(String request, String user) {
    try {
      return answers.answer(request, user);
    } catch (RuntimeException bug) {
      LOG.error("A command of this machine met a bug", bug);
      return new Reply.Unknown("the server met a bug: its log says more");
    }
  }

  /** One that took too long hears of it by the end of its connection. */
  private static void end(SocketChannel client, @Nullable Throwable failure) {
    close(client);
    if (failure != null && !(failure instanceof TimeoutException)) {
      LOG.error("A command of this machine met a bug", failure);
    }
  }

  private static void close(SocketChannel client) {
    try {
      client.close();
    } catch (IOException e) {
      LOG.debug("A connection of a command could not be closed", e);
    }
  }
}
