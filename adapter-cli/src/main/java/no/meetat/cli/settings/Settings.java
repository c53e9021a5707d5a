package no.meetat.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.billing.database.Postgres;
import no.meetat.booking.CodePolicy;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Increments;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.conference.ConferencePolicy;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.KidKind;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.prompt.Language;

/** The settings in force: those of the operator's file, and the defaults for the rest. */
public final class Settings {

  private static final String ROOT = "meetat";
  private static final String CURRENCY = "NOK";
  private static final int LONGEST_CREDIT_DAYS = 365;

  private final Config config;
  private final SettingsReader values;
  private final PolicyReader policies;

  private Settings(Config config) {
    this.config = config;
    this.values = new SettingsReader(config.getConfig(ROOT));
    this.policies = new PolicyReader(values);
  }

  /**
   * The settings of the file over the defaults.
   *
   * @return left for each fault a line that names file, line and what is wrong
   */
  public static Either<String, Settings> read(Option<Path> file) {
    return file.map(SettingsFile::read)
        .getOrElse(() -> Either.right(ConfigFactory.empty()))
        .flatMap(Settings::of);
  }

  private static Either<String, Settings> of(Config own) {
    try {
      Config defaults = ConfigFactory.defaultReference();
      Settings settings = new Settings(own.withFallback(defaults).resolve());
      return settings.unless(UnknownSettings.of(own, defaults).appendAll(settings.faults()));
    } catch (ConfigException wrong) {
      return Either.left(FaultText.of(wrong));
    }
  }

  /**
   * These settings, if they can be with what was set instead.
   *
   * @return left for each fault a line that says where and what
   */
  public Either<String, Settings> checked() {
    return unless(faults());
  }

  private Either<String, Settings> unless(Seq<String> faults) {
    return faults.isEmpty() ? Either.right(this) : Either.left(faults.mkString("\n"));
  }

  /** These settings with SIP listened for, over UDP and TCP, at each HOST:PORT instead. */
  public Settings withSipListening(String... hostPorts) {
    return with("sip.listen", List.of(hostPorts));
  }

  /** These settings with SIP listened for over TLS at each HOST:PORT instead. */
  public Settings withSecureSipListening(String... hostPorts) {
    return with("sip.tls.listen", List.of(hostPorts));
  }

  /** These settings with HTTP listened for at another HOST:PORT. */
  public Settings withHttpListening(String hostPort) {
    return with("http.listen", hostPort);
  }

  private Settings with(String path, Object value) {
    return new Settings(
        config.withValue(ROOT + "." + path, ConfigValueFactory.fromAnyRef(value, "command line")));
  }

  /** Reads each setting once, so that all that is wrong is reported at the start. */
  private Seq<String> faults() {
    return Vector.<Runnable>of(
            this::accessNumbers,
            this::language,
            this::sip,
            this::http,
            this::media,
            this::store,
            this::tariff,
            this::admissionPolicy,
            this::conferencePolicy,
            this::codePolicy,
            this::callerNumbersKept,
            this::invoiceTerms)
        .flatMap(Settings::fault)
        .distinct();
  }

  private static Option<String> fault(Runnable reading) {
    try {
      reading.run();
      return Option.none();
    } catch (ConfigException wrong) {
      return Option.some(FaultText.of(wrong));
    }
  }

  /** The numbers calls are answered on (S1). */
  public AccessNumbers accessNumbers() {
    Vector<String> written = Vector.ofAll(values.texts("access-numbers"));
    if (written.isEmpty()) {
      throw values.wrong("access-numbers", "names no number: calls would be answered on none");
    }
    return AccessNumbers.of(
        written.map(number ->
            AccessNumber.parse(number)
                .getOrElseThrow(
                    () -> values.wrong("access-numbers", "is no Norwegian telephone number"))));
  }

  /** The language of the prompts. */
  public Language language() {
    return language(Language::valueOf);
  }

  /** The language of the text on invoices. */
  public no.meetat.invoice.Language invoiceLanguage() {
    return language(no.meetat.invoice.Language::valueOf);
  }

  private <T> T language(Function<String, T> named) {
    String name = values.text("language");
    return values.parsed("language", "nb or en", () -> named.apply(name.toUpperCase(Locale.ROOT)));
  }

  /** Where and how many calls are taken. */
  public SipListening sip() {
    return new SipReader(values, accessNumbers()).read();
  }

  /** Whether peers are still named as in earlier versions. */
  public boolean namesGateways() {
    return !values.texts("sip.gateways").isEmpty();
  }

  /** Where operators' tools connect. */
  public InetSocketAddress http() {
    return values.address("http.listen");
  }

  /** Ports and own recordings. */
  public MediaResources media() {
    int first = values.port("media.first-port");
    int last = values.port("media.last-port");
    if (first + first % 2 > last) {
      throw values.wrong("media.last-port", "leaves no even port from first-port, " + first);
    }
    return new MediaResources(
        first,
        last,
        values.flag("media.limiter"),
        values.flag("media.key-tones"),
        values.flag("media.gate"),
        Option.some(values.text("media.recordings")).filter(path -> !path.isBlank()).map(Path::of));
  }

  /** The PostgreSQL server that keeps everything; none for SQLite in the data directory. */
  public Option<Postgres> store() {
    return new StoreReader(values, System::getenv).server();
  }

  /** How callers are asked for their codes. */
  public AdmissionPolicy admissionPolicy() {
    return policies.admission();
  }

  /** How meetings are held. */
  public ConferencePolicy conferencePolicy() {
    return policies.conference(new ControlsReader(values).read("controls"));
  }

  /** What new codes are like (S8). */
  public CodePolicy codePolicy() {
    return policies.codes();
  }

  /** How long after a call's end its caller's number is kept. */
  public Duration callerNumbersKept() {
    return values.term("retention.caller-numbers");
  }

  /** What all invoices have in common; they have no seller where nobody is named. */
  public InvoiceTerms invoiceTerms() {
    return new InvoiceTerms(
        new SellerReader(values).seller(),
        values.within("invoice.days-to-pay", 0, LONGEST_CREDIT_DAYS),
        values.count("invoice.first-number"),
        CURRENCY,
        values.parsed(
            "invoice.kid",
            "none, mod10 or mod11",
            () -> KidKind.valueOf(values.text("invoice.kid").toUpperCase(Locale.ROOT))));
  }

  /** What a minute costs (S30). */
  public Tariff tariff() {
    Increments increments =
        values.parsed(
            "tariff.initial-increment",
            "1 second or more",
            () ->
                new Increments(
                    values.count("tariff.initial-increment"),
                    values.count("tariff.following-increment")));
    return ImmutableTariff.builder()
        .name(values.text("tariff.name"))
        .perMinute(new Money(values.price("tariff.per-minute"), CURRENCY))
        .increments(increments)
        .build();
  }
}
