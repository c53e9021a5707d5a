package no.meetat.cli.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.meetat.sip.signalling.FreePorts;
import no.meetat.sip.signalling.TestTls;

/**
 * A baresip that says a tone, keys by telephone-event and records what it hears. It is told what to
 * do, and tells what happens, in JSON over TCP.
 */
final class Baresip implements AutoCloseable {

  private static final String HEARD = "-dec.wav";

  private final Path folder;
  private final Program program;
  private final Socket control;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Baresip(Path folder, Program program, Socket control) {
    this.folder = folder;
    this.program = program;
    this.control = control;
  }

  /**
   * Starts one.
   *
   * @param parent of its own folder
   */
  static Baresip start(Path parent, Tone tone) throws IOException {
    return start(parent, tone, "");
  }

  /**
   * Starts one with more than the usual.
   *
   * @param parameters of its account: {@code ;mediaenc=srtp}
   */
  static Baresip start(Path parent, Tone tone, String parameters) throws IOException {
    Path folder = Files.createTempDirectory(parent, "baresip");
    int commands = FreePorts.next();
    tone.write(folder.resolve("tone.wav"));
    Files.writeString(folder.resolve("config"), config(folder, commands));
    Files.writeString(
        folder.resolve("accounts"),
        TrunkPage.ofTelephones().example("<sip:").strip() + parameters + "\n");
    Files.writeString(folder.resolve("contacts"), "");
    Program program = Program.start(folder, List.of("baresip", "-f", folder.toString()));
    program.awaitPrinted("baresip is ready");
    Baresip phone =
        new Baresip(folder, program, new Socket(InetAddress.ofLiteral("127.0.0.1"), commands));
    Thread.ofVirtual().start(phone::listen);
    return phone;
  }

  private static String config(Path folder, int commands) throws IOException {
    return """
    net_interface 127.0.0.1
    sip_listen 127.0.0.1:%d
    sip_cafile %s
    audio_player aufile,%3$s/played.wav
    audio_source aufile,%3$s/tone.wav
    audio_alert aufile,/dev/null
    snd_path %3$s
    module_path %4$s
    module g711.so
    module srtp.so
    module aufile.so
    module sndfile.so
    module ctrl_tcp.so
    ctrl_tcp_listen 127.0.0.1:%5$d
    module_tmp account.so
    module_app menu.so
    """
        .formatted(FreePorts.next(), TestTls.file("authority.pem"), folder, modules(), commands);
  }

  /** Debian's place differs by version and architecture. */
  private static Path modules() throws IOException {
    try (Stream<Path> files = Files.find(Path.of("/usr/lib"), 4, (path, any) -> isModule(path))) {
      return files.findFirst().orElseThrow().resolveSibling("");
    }
  }

  private static boolean isModule(Path path) {
    return path.endsWith("modules/ctrl_tcp.so") && path.toString().contains("baresip");
  }

  private void listen() {
    try (InputStream events = control.getInputStream()) {
      events.transferTo(said);
    } catch (IOException closed) {
      // The telephone is gone.
    }
  }

  /** Calls, and waits for the answer. */
  void dial(String uri) throws IOException {
    command("dial", uri);
    awaitEvent("CALL_ESTABLISHED", "");
  }

  /** Presses keys, once it has heard the server: then the server knows where it is. */
  void key(String keys) throws IOException {
    awaitHeard(1);
    command("sndcode", keys);
  }

  /** A command of its own, as one types it after a slash. */
  void command(String command, String parameters) throws IOException {
    String json =
        "{\"command\":\"%s\",\"params\":\"%s\",\"token\":\"t\"}".formatted(command, parameters);
    control.getOutputStream().write((json.length() + ":" + json + ",").getBytes(UTF_8));
  }

  /** Does what changes the session, and waits until the server has answered. */
  void change(String command) throws IOException {
    long before = events("CALL_REMOTE_SDP").count();
    command(command, "");
    Patience.await(command + " in " + folder)
        .until(() -> events("CALL_REMOTE_SDP").count() > before);
  }

  /** Waits for an event of this type that says this. */
  void awaitEvent(String type, String saying) {
    Patience.await(type + " " + saying + " in " + folder)
        .until(() -> events(type).anyMatch(event -> event.contains(saying)));
  }

  private Stream<String> events(String type) {
    return Stream.of(said.toString(UTF_8).split("\\{\"event\":true,", -1))
        .filter(event -> event.startsWith("\"type\":\"" + type + "\""));
  }

  /** Waits until it has heard sound for so many seconds. */
  void awaitHeard(double seconds) {
    Patience.await("sound in " + folder)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> heard().loudSeconds() >= seconds);
  }

  /** Waits until what it receives, in the last seconds, is so many bits a second. */
  void awaitReceived(int bitsPerSecond) {
    int before = program.printed().length();
    Patience.await(bitsPerSecond + " bit/s in " + folder)
        .until(() -> program.printed().indexOf("/" + bitsPerSecond + " (bit/s)", before) >= 0);
  }

  /** What it has told on its terminal so far. */
  String printed() {
    return program.printed();
  }

  /** What it hears in its only call, until it holds: then this version stops its recording. */
  Recording heard() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new Recording(
          files
              .filter(file -> file.toString().endsWith(HEARD))
              .findFirst()
              .orElseThrow(() -> new IOException("no call yet")));
    }
  }

  @Override
  public void close() {
    try (control) {
      command("quit", "");
    } catch (IOException gone) {
      // It is closed below.
    }
    program.close();
  }
}
