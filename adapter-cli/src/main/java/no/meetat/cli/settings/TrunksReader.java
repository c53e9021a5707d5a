package no.meetat.cli.settings;

import com.typesafe.config.ConfigUtil;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.peer.Numbering;
import no.meetat.sip.signalling.digest.Login;
import no.meetat.sip.signalling.digest.Password;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.trunk.Account;
import no.meetat.sip.trunk.TrunkSettings;

/** Reads which peers we send requests to, and what we say there. */
final class TrunksReader {

  private static final String PEERS = "sip.peers";
  private static final String PASSWORD = ".register.password-file";
  private static final int SHORTEST_PROBING_SECONDS = 5;
  private static final int SHORTEST_EXPIRES_SECONDS = 60;
  private static final int USUAL_EXPIRES_SECONDS = 600;
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern HOST =
      Pattern.compile("(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
  private static final Pattern TRANSPORT = Pattern.compile("udp|tcp|tls");

  /** Visible characters but quotes and backslashes. */
  private static final Pattern USER = Pattern.compile("[!#-\\[\\]-~]{1,128}");

  /** What a user of a URI may have without escapes. */
  private static final Pattern PLAIN_USER = Pattern.compile("[A-Za-z0-9+_.~*'()!&=$,?/-]{1,64}");

  private final SettingsReader values;
  private final AccessNumbers ours;

  /** For a service that answers on these numbers. */
  TrunksReader(SettingsReader values, AccessNumbers ours) {
    this.values = values;
    this.ours = ours;
  }

  /** Those that have servers. */
  Seq<TrunkSettings> read() {
    return values.names(PEERS).sorted().flatMap(this::trunk);
  }

  /** The files of their passwords. */
  Seq<Path> passwords() {
    return values
        .names(PEERS)
        .sorted()
        .map(name -> PEERS + "." + ConfigUtil.quoteString(name) + PASSWORD)
        .filter(values::has)
        .map(setting -> Path.of(values.text(setting)));
  }

  private Option<TrunkSettings> trunk(String name) {
    String path = PEERS + "." + ConfigUtil.quoteString(name);
    if (!values.has(path + ".servers")) {
      Option.of(path + ".options-every")
          .filter(values::has)
          .orElse(Option.of(path + ".register").filter(values::has))
          .forEach(lonely -> refuse(lonely, "needs servers: where requests to " + name + " go"));
      return Option.none();
    }
    return Option.some(
        new TrunkSettings(
            name,
            servers(path + ".servers"),
            optional(path + ".options-every")
                .map(every -> Duration.ofSeconds(values.seconds(every, SHORTEST_PROBING_SECONDS))),
            optional(path + ".register")
                .map(register ->
                    account(register, new NumberingReader(values).read(path + ".numbers")))));
  }

  private Option<String> optional(String path) {
    return Option.when(values.has(path), path);
  }

  private void refuse(String path, String why) {
    throw values.wrong(path, why);
  }

  private Vector<SipUri> servers(String path) {
    Vector<String> written = values.words(path);
    if (written.isEmpty() || written.size() > TrunkSettings.MOST_SERVERS) {
      refuse(path, "does not name 1 to " + TrunkSettings.MOST_SERVERS + " servers");
    }
    return written.map(text ->
        uri(text)
            .filter(uri -> uri.user().isEmpty() && isReachable(uri))
            .getOrElseThrow(() ->
                values.wrong(
                    path,
                    "has "
                        + text
                        + ", which is not like sip:sbc.example.com, with :PORT and"
                        + " ;transport=udp, tcp or tls where they are given, or sips:")));
  }

  private static Option<SipUri> uri(String text) {
    return Uri.read(text)
        .filter(SipUri.class::isInstance)
        .map(SipUri.class::cast)
        .filter(uri ->
            IpLiteral.parseHost(uri.host()).isDefined() || HOST.matcher(uri.host()).matches())
        .filter(uri -> uri.port().forAll(port -> port > 0 && port <= HIGHEST_PORT));
  }

  /** By the transports there are, and with no other word that is misspelt. */
  private static boolean isReachable(SipUri uri) {
    Vector<String> asked =
        uri.parameters().all().map(each -> each.toString().toLowerCase(Locale.ROOT));
    return asked.isEmpty()
        || (asked.size() == 1
            && asked.head().startsWith(";transport=")
            && TRANSPORT.matcher(asked.head().substring(";transport=".length())).matches());
  }

  private Account account(String path, Numbering numbering) {
    SipUri aor =
        uri(values.text(path + ".aor"))
            .filter(uri -> !uri.isSecure() && uri.parameters().all().isEmpty())
            .filter(uri -> uri.user().exists(user -> PLAIN_USER.matcher(user).matches()))
            .getOrElseThrow(
                () -> values.wrong(path + ".aor", "is not like sip:23184500@example.com"));
    String user = aor.user().get();
    return new Account(
        aor,
        dialled(word(path + ".contact", PLAIN_USER, user), numbering),
        new Login(
            word(path + ".user", USER, user),
            new Password(PasswordFile.read(values, path + ".password-file"))),
        optional(path + ".expires")
            .map(expires -> values.seconds(expires, SHORTEST_EXPIRES_SECONDS))
            .getOrElse(USUAL_EXPIRES_SECONDS));
  }

  /** What calls are addressed to must be understood when they come. */
  private String dialled(String contact, Numbering numbering) {
    return numbering.equals(Numbering.DEFAULT)
        ? contact
        : ours.find(contact).map(numbering::user).getOrElse(contact);
  }

  private String word(String path, Pattern form, String otherwise) {
    return optional(path)
        .map(values::text)
        .map(text -> {
          if (!form.matcher(text).matches()) {
            refuse(path, "has characters that no user of SIP has");
          }
          return text;
        })
        .getOrElse(otherwise);
  }
}
