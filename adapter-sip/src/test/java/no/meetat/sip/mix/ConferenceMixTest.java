package no.meetat.sip.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.G711;
import no.meetat.sip.codec.Payload;
import org.junit.jupiter.api.Test;

class ConferenceMixTest {

  private static final long TICK = 7;

  private final ConferenceMix mix = new ConferenceMix(2, false);

  @Test
  void all_who_do_not_speak_share_one_payload_of_each_codec() {
    int[] speech = new int[G711.FRAME];
    speech[0] = 500;
    mix.part(1).talker(8000).say(TICK, speech);
    byte[] payload = heardBySilent(Codecs.PCMA);
    assertThat(payload[0]).isEqualTo(G711.A_LAW.encode(500));
    assertThat(heardBySilent(Codecs.PCMA)).isSameAs(payload);
    assertThat(heardBySilent(Codecs.PCMU)[0]).isEqualTo(G711.MU_LAW.encode(500));
  }

  private byte[] heardBySilent(Codec codec) {
    Listener listener = mix.part(0).listener(codec);
    assertThat(listener.hearsAll(TICK, mix.part(0).talker(8000))).isTrue();
    Payload payload = new Payload();
    listener.all(TICK, payload);
    return payload.octets();
  }

  @Test
  void a_talker_hears_all_others_and_nobody_else_is_left_out() {
    Talker self = mix.part(0).talker(8000);
    Listener listener = mix.part(0).listener(Codecs.PCMA);
    self.say(TICK, level(30_000));
    mix.part(0).talker(8000).say(TICK, level(20_000));
    mix.part(1).talker(8000).say(TICK, level(25_000));
    int[] heard = new int[G711.FRAME];
    assertThat(listener.hearsAll(TICK, self)).isFalse();
    listener.others(TICK, self, heard);
    assertThat(heard).containsOnly(45_000);
  }

  private static int[] level(int level) {
    int[] samples = new int[G711.FRAME];
    Arrays.fill(samples, level);
    return samples;
  }
}
