package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a lane is.
 *
 * @param number one digit
 * @param folder for its data, settings and logs
 */
record LanePlace(int number, Path folder) {

  private static final int SIP_PORT = 57_000;
  private static final int HTTP_PORT = 58_000;
  private static final int FIRST_MEDIA_PORT = 40_000;
  private static final int MEDIA_PORTS = 480;

  /** An address of its own, since a phone may be given a free port while no server has it. */
  InetSocketAddress sip() {
    return new InetSocketAddress(host(), SIP_PORT);
  }

  private String host() {
    return "127.0.1." + (number + 1);
  }

  /** The command that starts its server. */
  Seq<String> serve() {
    return Vector.of("serve", "--sip", host() + ":" + SIP_PORT, "--http", host() + ":" + HTTP_PORT);
  }

  /**
   * What each command is given, with the file of settings written.
   *
   * @param store where the store is, when not in the folder; {lane} becomes the number
   */
  Seq<String> options(Option<String> store) throws IOException {
    Path settings = folder.resolve("crash.conf");
    int first = FIRST_MEDIA_PORT + number * MEDIA_PORTS;
    Files.writeString(
        settings,
        "meetat.media { first-port = %d, last-port = %d }\n"
                .formatted(first, first + MEDIA_PORTS - 2)
            + store.map(this::stored).getOrElse(""));
    return Vector.of("--data", folder.resolve("data").toString(), "--config", settings.toString());
  }

  private String stored(String url) {
    return "meetat.store = \"" + url.replace("{lane}", Integer.toString(number)) + "\"\n";
  }
}
