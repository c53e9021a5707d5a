package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.signalling.location.Names;
import no.meetat.sip.signalling.location.Naptr;
import no.meetat.sip.signalling.location.Srv;
import no.meetat.sip.vital.Vitals;
import org.junit.jupiter.api.Test;

/** Where a capture server is that has a name. */
class CaptureAddressTest {

  private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
  private static final InetAddress OTHER = InetAddress.ofLiteral("192.0.2.2");

  private Either<String, Vector<InetAddress>> answer = Either.left("DNS does not answer");
  private final CaptureAddress address =
      new CaptureAddress(InetSocketAddress.createUnresolved("homer.invalid", 9060), asked());

  private Names asked() {
    return new Names() {
      @Override
      public Either<String, Vector<InetAddress>> addresses(String host) {
        assertThat(host).isEqualTo("homer.invalid");
        return answer;
      }

      @Override
      public Either<String, Vector<Naptr>> services(String domain) {
        throw new IllegalStateException(domain);
      }

      @Override
      public Either<String, Vector<Srv>> servers(String service) {
        throw new IllegalStateException(service);
      }
    };
  }

  private void look(InetAddress... found) {
    answer = Either.right(Vector.of(found));
    address.look();
  }

  @Test
  void a_name_that_nobody_knows_yet_is_asked_for_again() {
    assertThat(address.get()).isEmpty();
    assertThat(address.fault()).isEmpty();

    address.look();
    assertThat(address.get()).isEmpty();
    assertThat(address.fault()).contains("DNS does not answer");

    look(ONE, OTHER);
    assertThat(address.get()).contains(new InetSocketAddress(ONE, 9060));
    assertThat(address.fault()).isEmpty();
  }

  @Test
  void an_address_is_kept_while_it_is_one_of_those() {
    look(ONE, OTHER);
    look(OTHER, ONE);
    assertThat(address.get()).contains(new InetSocketAddress(ONE, 9060));

    look(OTHER);
    assertThat(address.get()).contains(new InetSocketAddress(OTHER, 9060));
  }

  @Test
  void an_address_is_used_while_nobody_answers_and_not_where_there_is_none() {
    look(ONE);
    answer = Either.left("DNS does not answer");
    address.look();
    assertThat(address.get()).contains(new InetSocketAddress(ONE, 9060));
    assertThat(address.fault()).isEmpty();

    look();
    assertThat(address.get()).isEmpty();
    assertThat(address.fault()).contains("homer.invalid has no address");
  }

  @Test
  void who_has_an_address_is_not_asked_for() {
    CaptureAddress fixed = new CaptureAddress(new InetSocketAddress(ONE, 9060), asked());

    assertThat(fixed.start(new Vitals())).isEmpty();
    assertThat(fixed.get()).contains(new InetSocketAddress(ONE, 9060));
  }
}
