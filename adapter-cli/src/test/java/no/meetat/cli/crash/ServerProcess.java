package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.meetat.cli.crash.judge.Life;

/** A real server in a process of its own, from its start to its kill. */
final class ServerProcess {

  private static final String READY = "MeetAt is ready";

  private final Process process;
  private final Life life;
  private final long startedNanos = System.nanoTime();
  private final CompletableFuture<Duration> ready = new CompletableFuture<>();

  private ServerProcess(Process process, Life life) {
    this.process = process;
    this.life = life;
  }

  static ServerProcess start(Program program, Seq<String> serve, Life life) throws IOException {
    ServerProcess server = new ServerProcess(program.start(serve), life);
    Thread.ofVirtual().start(server::listen);
    return server;
  }

  /** A kill closes what the process said last. */
  private void listen() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        hear(line);
      }
    } catch (IOException killed) {
      ready.completeExceptionally(killed);
    }
    ready.completeExceptionally(new IOException("the server ended by itself"));
  }

  private void hear(String line) {
    if (line.startsWith(READY)) {
      ready.complete(Duration.ofNanos(System.nanoTime() - startedNanos));
    }
  }

  /** How long the start and the recovery took; none when they take longer than this. */
  Option<Duration> awaitReady(Duration patience) throws InterruptedException, IOException {
    try {
      return Option.some(ready.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException notYet) {
      return Option.none();
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException, IOException {
    if (!process.isAlive()) {
      throw new IOException("the server had ended by itself: " + process.exitValue());
    }
    Instant alive = Instant.now();
    process.destroyForcibly().waitFor();
    life.over(alive, Instant.now());
  }

  /** SIGTERM: all calls are ended, with a record each. */
  void stop() throws InterruptedException, IOException {
    Instant alive = Instant.now();
    process.destroy();
    int status = process.waitFor();
    life.over(alive, Instant.now());
    if (status != 0) {
      throw new IOException("the server stopped with " + status);
    }
  }
}
