package no.meetat.cli.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.meetat.sip.signalling.FreePorts;

/** A linphonec that says a tone and records what it hears; its session descriptions are its own. */
final class Linphone implements AutoCloseable {

  private static final String LOG = "log";

  private final Path folder;
  private final Program program;

  private Linphone(Path folder, Program program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * Starts one.
   *
   * @param parent of its own folder
   * @param byInfo whether it presses keys by INFO, and not by telephone-event
   */
  static Linphone start(Path parent, Tone tone, boolean byInfo) throws IOException {
    Path folder = Files.createTempDirectory(parent, "linphone");
    Files.createDirectories(folder.resolve(".local/share/linphone"));
    Files.createDirectories(folder.resolve(".config/linphone"));
    Path settings = Files.writeString(folder.resolve("settings"), settings(byInfo));
    Program program =
        Program.start(
            folder, List.of("linphonec", "-c", settings.toString(), "-d", "4", "-l", LOG));
    program.awaitPrinted("linphonec>");
    Linphone phone = new Linphone(folder, program);
    phone.type("soundcard use files");
    phone.type("play " + tone.write(folder.resolve("tone.wav")));
    phone.type("record " + folder.resolve("heard.wav"));
    return phone;
  }

  private static String settings(boolean byInfo) throws IOException {
    String keys = TrunkPage.ofTelephones().example("[sip]");
    String other = byInfo ? keys.replace("info=0", "info=1").replace("2833=1", "2833=0") : keys;
    return other
        + """
        sip_port=%d
        sip_tcp_port=%1$d
        sip_tls_port=0
        [rtp]
        audio_rtp_port=-1
        """
            .formatted(FreePorts.next());
  }

  /** Calls, and waits for the answer. */
  void dial(String uri) throws IOException {
    type("call " + uri);
    program.awaitPrinted("Media streams established");
  }

  /** Presses keys, each when the one before is through: while it reads it does nothing else. */
  void key(String keys) throws IOException {
    for (String key : Vector.ofAll(keys.chars().mapToObj(Character::toString))) {
      long before = pressed();
      type(key);
      Patience.await("key in " + folder).until(() -> pressed() > before);
    }
  }

  /** How many keys are through, by telephone-event or by an INFO that was answered. */
  private long pressed() throws IOException {
    return log()
        .lines()
        .filter(line -> line.contains("Finished sending RFC2833") || isAnsweredInfo(line))
        .count();
  }

  private static boolean isAnsweredInfo(String line) {
    return line.contains("[client] [INFO]") && line.endsWith("to [COMPLETED]");
  }

  /** Types a command. */
  void type(String command) throws IOException {
    program.type(command);
  }

  /** Waits until it has printed this. */
  void awaitPrinted(String text) {
    program.awaitPrinted(text);
  }

  /** Waits until its log says this. */
  void awaitLogged(String text) {
    Patience.await(text + " in " + folder).until(() -> log().contains(text));
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve(LOG), ISO_8859_1);
  }

  /** What it has heard, whole when it has ended. */
  Recording heard() {
    return new Recording(folder.resolve("heard.wav"));
  }

  /** Quits, and so writes the rest of what it has heard. */
  void quit() throws IOException {
    type("quit");
    Patience.await("end of linphonec").until(() -> !program.runs());
  }

  @Override
  public void close() {
    program.close();
  }
}
