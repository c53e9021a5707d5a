package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import no.meetat.admission.BudgetKind;
import no.meetat.bridge.GuessFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class GuessAlarmTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(GuessAlarm.class);
  private Map<BudgetKind, Integer> spent = HashMap.empty();
  private final GuessAlarm alarm = new GuessAlarm(() -> new GuessFigures(0, 0, spent, spent));

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    logger.setLevel(Level.WARN);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    logger.setAdditive(true);
    logger.setLevel(null);
    alarm.close();
  }

  @Test
  void S13_while_a_common_budget_is_spent_it_is_said_once_a_minute() {
    look(3);
    assertThat(log.list).isEmpty();

    spent = HashMap.of(BudgetKind.NEWCOMERS, 1, BudgetKind.NUMBER, 7);
    look(12);
    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage())
        .isEqualTo(
            "codes are being guessed: callers who have not keyed a right code before are turned"
                + " away for a while");
    look(1);
    assertThat(log.list).hasSize(2);
  }

  @Test
  void S13_who_has_spent_a_budget_alone_alarms_nobody() {
    spent = HashMap.of(BudgetKind.NUMBER, 1, BudgetKind.ADDRESS, 1, BudgetKind.NETWORK, 1);
    look(100);

    assertThat(log.list).isEmpty();
    assertThat(alarm.warning()).isEmpty();
  }

  @Test
  void S13_a_look_that_fails_is_told_and_does_not_end_the_alarm() {
    try (GuessAlarm failing =
        new GuessAlarm(() -> {
          throw new IllegalStateException("no figures");
        })) {
      failing.look();
    }

    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage()).contains("no figures");
  }

  private void look(int times) {
    for (int time = 0; time < times; time++) {
      alarm.look();
    }
  }
}
