package no.meetat.cli.settings;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.signalling.refresh.SessionIntervals;
import no.meetat.sip.signalling.tls.TlsFiles;

/** Reads where and how SIP is served. */
final class SipReader {

  private static final String LISTEN = "sip.listen";
  private static final String SECURE = "sip.tls.listen";
  private static final String PUBLIC = "sip.public-address";
  private static final int HIGHEST_DSCP = 63;

  private final SettingsReader values;
  private final AccessNumbers numbers;

  /** For a service that answers on these numbers. */
  SipReader(SettingsReader values, AccessNumbers numbers) {
    this.values = values;
    this.numbers = numbers;
  }

  SipListening read() {
    Seq<InetSocketAddress> plain = values.addresses(LISTEN);
    Seq<InetSocketAddress> secure = values.addresses(SECURE);
    if (plain.isEmpty() && secure.isEmpty()) {
      throw values.wrong(LISTEN, "names no address: no call could come");
    }
    Option<CallersFile> callers = new CallersReader(values).read();
    TrunksReader trunks = new TrunksReader(values, numbers);
    return new SipListening(
        plain,
        secure,
        tls(secure),
        values.hostOfEachFamily(PUBLIC),
        new PeersReader(values, numbers).read(),
        callers,
        trunks.read(),
        trunks.passwords().appendAll(callers.map(CallersFile::path)),
        values.count("sip.max-calls"),
        values.within("sip.dscp", 0, HIGHEST_DSCP),
        intervals(),
        new TraceReader(values).read());
  }

  private SessionIntervals intervals() {
    int shortest = values.seconds("sip.min-se", SessionIntervals.FLOOR);
    return new SessionIntervals(values.seconds("sip.session-expires", shortest), shortest);
  }

  private Option<TlsFiles> tls(Seq<InetSocketAddress> secure) {
    Option<Path> certificate = values.path("sip.tls.certificate");
    Option<Path> key = values.path("sip.tls.key");
    if (!secure.isEmpty() && (certificate.isEmpty() || key.isEmpty())) {
      throw values.wrong(
          SECURE, "needs sip.tls.certificate and sip.tls.key: files of PEM that say who we are");
    }
    return certificate.flatMap(ours ->
        key.map(secret -> new TlsFiles(ours, secret, values.path("sip.tls.client-authorities"))));
  }
}
