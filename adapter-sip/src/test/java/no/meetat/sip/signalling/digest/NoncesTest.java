package no.meetat.sip.signalling.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import no.meetat.sip.limit.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nonces that are not kept, and the answers to them that are. */
class NoncesTest {

  private static final Source PHONE = source("192.0.2.1");

  private long now = 5;
  private final Nonces nonces = new Nonces(new byte[Nonces.KEY_OCTETS], () -> now);
  private final NonceUses uses = new NonceUses(100, 3);

  @Test
  void RFC_7616_5_4_a_nonce_says_itself_when_it_was_made_and_for_whom() {
    String first = nonces.next(PHONE);
    now = 7;
    String second = nonces.next(PHONE);

    assertThat(nonces.read(first, PHONE)).contains(new Nonce(1, 5));
    assertThat(nonces.read(second, PHONE)).contains(new Nonce(2, 7));
    assertThat(nonces.read(first, source("192.0.2.2"))).isEmpty();
    assertThat(new Nonces(new byte[] {1}, () -> now).read(first, PHONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "===========================================", "\u00e6"})
  void what_we_did_not_make_is_none_of_ours(String written) {
    assertThat(nonces.read(written, PHONE)).isEmpty();
  }

  @Test
  void a_nonce_that_is_changed_anywhere_is_none_of_ours() {
    String ours = nonces.next(PHONE);

    assertThat(
            Vector.range(0, ours.length() - 1)
                .map(at -> ours.substring(0, at) + other(ours.charAt(at)) + ours.substring(at + 1))
                .flatMap(changed -> nonces.read(changed, PHONE)))
        .isEmpty();
  }

  private static char other(char character) {
    return character == 'A' ? 'B' : 'A';
  }

  @Test
  void RFC_7616_3_4_each_count_of_a_nonce_is_taken_once_and_none_before_it() {
    assertThat(uses.take(new Nonce(1, 0), 0, 1)).isFalse();
    assertThat(uses.take(new Nonce(1, 0), 1, 1)).isTrue();
    assertThat(uses.take(new Nonce(1, 0), 1, 1)).isFalse();
    assertThat(uses.take(new Nonce(1, 0), 5, 1)).isTrue();
    assertThat(uses.take(new Nonce(1, 0), 2, 1)).isFalse();
    assertThat(uses.take(new Nonce(2, 0), 1, 1)).isTrue();
  }

  @Test
  void what_is_forgotten_for_want_of_room_is_not_taken_again() {
    Vector.range(1, 5)
        .forEach(number -> assertThat(uses.take(new Nonce(number, 0), 1, 1)).isTrue());

    assertThat(uses.take(new Nonce(1, 0), 1, 1)).isFalse();
    assertThat(uses.take(new Nonce(1, 0), 9, 1)).isFalse();
    assertThat(uses.take(new Nonce(2, 0), 2, 1)).isTrue();
  }

  @Test
  void old_ones_make_room() {
    Vector.range(1, 4).forEach(number -> uses.take(new Nonce(number, 0), 1, 1));
    assertThat(uses.take(new Nonce(4, 101), 1, 101)).isTrue();
    Vector.range(5, 7).forEach(number -> uses.take(new Nonce(number, 101), 1, 101));

    assertThat(uses.take(new Nonce(4, 101), 2, 101)).isTrue();
  }

  private static Source source(String address) {
    return Source.of(InetAddress.ofLiteral(address));
  }
}
