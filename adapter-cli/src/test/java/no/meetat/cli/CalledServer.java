package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.cli.live.LivePhone;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;
import no.meetat.sip.signalling.FreePorts;

/** A server with one meeting, on ports of its own, that telephones really call. */
final class CalledServer implements AutoCloseable {

  static final String MODERATOR = "48291374#";
  static final String PARTICIPANT = "71320465#";

  private static final String MEETING =
      """
      kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number
      standing,Kari,23000000,48291374,71320465,,,,
      """;

  private final DataFolder folder;
  private final Settings settings;
  private final Store store;
  private final Server server;
  private final List<LivePhone> phones = new ArrayList<>();

  private CalledServer(DataFolder folder, Settings settings) {
    this.folder = folder;
    this.settings = settings;
    this.store = folder.open();
    this.server = Server.start(store, settings).get();
    assertThat(server.answerCommands(folder.data())).isNotEmpty();
  }

  /** Data with the meeting alone. */
  static DataFolder withMeeting(Path path) throws IOException {
    DataFolder folder = DataFolder.withSubscriber(path);
    assertThat(folder.importing("meetings", MEETING).exitCode()).isZero();
    return folder;
  }

  static CalledServer start(Path path) throws IOException {
    return start(path, Option.none());
  }

  /** One with these settings beside the defaults. */
  static CalledServer start(Path path, Option<Path> own) throws IOException {
    Settings settings =
        Settings.read(own)
            .get()
            .withSipListening("127.0.0.1:" + FreePorts.next())
            .withHttpListening("127.0.0.1:" + FreePorts.next());
    return new CalledServer(withMeeting(path), settings);
  }

  Settings settings() {
    return settings;
  }

  /** A phone whose call is answered, and which presses these keys. */
  LivePhone enters(String from, String keys) throws IOException {
    LivePhone phone = LivePhone.dial(from, "23184500", settings.sip().address());
    phones.add(phone);
    phone.keys(keys);
    return phone;
  }

  /** Runs a command on the data that it serves. */
  Ran run(String... arguments) {
    return folder.run(arguments);
  }

  /** What is answered over HTTP. */
  String get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + settings.http().getPort() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Override
  public void close() {
    phones.forEach(LivePhone::close);
    server.close();
    store.close();
  }
}
