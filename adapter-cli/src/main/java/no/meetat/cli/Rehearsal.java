package no.meetat.cli;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.cli.output.Terminal;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;

/**
 * Starts the server, calls it, stops it and runs several commands, each after a {@code --}. All run
 * in one process, so that the JVM can remember the classes they load (JEP 514) and how their
 * methods are used (JEP 515): the calls of a server's first minute take less then. The launcher
 * does so once after a build. The first argument is an empty folder for data.
 */
final class Rehearsal {
  private static final String SEPARATOR = "--";
  private static final String HOST = "127.0.0.1:";
  private static final String ANY_PORT = HOST + "0";
  private static final int CALLS = 2_000;

  private Rehearsal() {}

  public static void main(String[] arguments) {
    Array<String> words = Array.of(arguments);
    serve(Path.of(words.head()));
    commands(words.tail()).forEach(Rehearsal::run);
  }

  private static void serve(Path data) {
    Store.open(data).forEach(Rehearsal::serve);
  }

  private static void serve(Store store) {
    try (store) {
      InetSocketAddress address = freeAddress();
      Settings.read(Option.none())
          .map(settings ->
              settings.withSipListening(HOST + address.getPort()).withHttpListening(ANY_PORT))
          .flatMap(settings -> Server.start(store, settings))
          .forEach(server -> call(server, address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void call(Server server, InetSocketAddress address) {
    try (server) {
      RehearsedCalls.make(address, CALLS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress freeAddress() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }
  }

  private static Seq<Seq<String>> commands(Seq<String> words) {
    Seq<String> command = words.takeUntil(SEPARATOR::equals);
    Seq<String> rest = words.drop(command.size() + 1);
    return rest.isEmpty() ? Array.of(command) : commands(rest).prepend(command);
  }

  private static void run(Seq<String> command) {
    MeetAt.commandLine(Terminal.ofProcess()).execute(command.toJavaArray(String[]::new));
  }
}
