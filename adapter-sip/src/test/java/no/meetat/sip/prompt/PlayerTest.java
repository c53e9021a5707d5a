package no.meetat.sip.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayerTest {

  private final Player player = new Player();
  private final Clip twoFrames = Clip.ofSamples(new short[300]);

  @Test
  void clips_are_played_one_after_the_other_frame_by_frame() {
    player.add(twoFrames);
    player.add(Clip.SILENCE);
    assertThat(player.clip()).isSameAs(twoFrames);
    assertThat(player.frame()).isZero();
    assertThat(player.advance()).isTrue();
    assertThat(player.frame()).isEqualTo(1);
    assertThat(player.advance()).isTrue();
    assertThat(player.clip()).isSameAs(Clip.SILENCE);
    assertThat(player.frame()).isZero();
    assertThat(player.advance()).isFalse();
    assertThat(player.isPlaying()).isFalse();
  }

  @Test
  void clearing_tells_whether_anything_was_dropped() {
    assertThat(player.clear()).isFalse();
    player.add(twoFrames);
    player.advance();
    assertThat(player.clear()).isTrue();
    player.add(twoFrames);
    assertThat(player.frame()).isZero();
  }

  @Test
  void no_more_than_20_wait() {
    for (int i = 0; i < 30; i++) {
      player.add(Clip.SILENCE);
    }
    int played = 1;
    while (player.advance()) {
      played++;
    }
    assertThat(played).isEqualTo(Player.MAX_CLIPS);
  }
}
