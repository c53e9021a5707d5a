package no.meetat.cli.server;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.function.Supplier;
import no.meetat.cli.settings.CallersFile;
import no.meetat.sip.signalling.digest.Realm;
import no.meetat.sip.signalling.tls.Tls;

/** The files that are read again while the service runs: those of TLS, and that of callers. */
final class ChangedFiles implements AutoCloseable {

  private final CertificateWatch certificates;
  private final CallersWatch callers;

  ChangedFiles(Option<Tls> tls, Option<CallersFile> callers) {
    this.certificates = new CertificateWatch(tls, InstantSource.system());
    this.callers = new CallersWatch(callers);
  }

  /** Looks at them from now on. */
  void start() {
    certificates.start();
    callers.start();
  }

  /** Whose users callers must be, now; none where nobody is asked. */
  Option<Supplier<Realm>> realm() {
    return callers.realm();
  }

  /** When the certificate expires, seconds since 1970; 0 where TLS is not served. */
  long certificateExpires() {
    return certificates.expires();
  }

  /** What an operator should look after. */
  Seq<String> warnings() {
    return Vector.of(certificates.warning(), callers.warning()).flatMap(warning -> warning);
  }

  @Override
  public void close() {
    certificates.close();
    callers.close();
  }
}
