package no.meetat.cli.crash;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.SplittableRandom;
import no.meetat.call.Role;
import no.meetat.cli.crash.judge.CallLog;
import no.meetat.cli.crash.judge.Mark;
import no.meetat.cli.crash.judge.Seat;

/** What a caller does once the call is answered, at random. */
final class Errand {

  private static final int LONGEST_THOUGHT_MILLIS = 300;
  private static final int LONGEST_KEY_MILLIS = 20;
  private static final Vector<String> CONTROLS = Vector.of("##", "*7", "*5", "*6", "#2", "#9");

  /** They may keep others out: #9 while the meeting ends, since its moderator has left. */
  private static final Vector<String> CLOSING = Vector.of("##", "*7", "#9");

  private final Phone phone;
  private final CallLog log;
  private final SplittableRandom random;

  Errand(Phone phone, CallLog log, SplittableRandom random) {
    this.phone = phone;
    this.log = log;
    this.random = random;
  }

  /** Some say nothing, some guess, most take part in a meeting. */
  void run() {
    phone.stay(random.nextInt(LONGEST_THOUGHT_MILLIS));
    int chance = random.nextInt(100);
    if (chance < 10) {
      phone.stay(talk());
    } else if (chance < 18) {
      guess();
    } else {
      takePart(chance < 50 ? Role.MODERATOR : Role.PARTICIPANT);
    }
    phone.hangUp();
  }

  private void guess() {
    for (int i = 0; i < 3; i++) {
      press(StandingMeeting.WRONG_CODE + "#");
      phone.stay(random.nextInt(LONGEST_THOUGHT_MILLIS));
    }
    phone.stay(talk());
  }

  private void takePart(Role role) {
    StandingMeeting meeting = StandingMeeting.ALL.get(random.nextInt(StandingMeeting.ALL.size()));
    enter(meeting, role);
    if (role == Role.MODERATOR && random.nextBoolean()) {
      phone.stay(talk());
      control(CONTROLS.get(random.nextInt(CONTROLS.size())));
    }
    phone.stay(talk());
  }

  private void enter(StandingMeeting meeting, Role role) {
    press(meeting.code(role));
    if (phone.isUp()) {
      log.takes(new Seat(meeting.payer(), role)).mark(Mark.CODE_SENT, Instant.now());
      Option.when(phone.press('#'), Instant::now).forEach(at -> log.mark(Mark.CODE_TAKEN, at));
    }
  }

  private void control(String keys) {
    if (CLOSING.contains(keys)) {
      log.mark(Mark.DOOR_CLOSED, Instant.now());
    }
    press(keys);
  }

  private void press(String keys) {
    for (int i = 0; i < keys.length(); i++) {
      phone.press(keys.charAt(i));
      phone.stay(random.nextInt(LONGEST_KEY_MILLIS));
    }
  }

  /** Half of the callers are brief; one in ten stays to the end. */
  private long talk() {
    int chance = random.nextInt(100);
    return random.nextLong(20, chance < 50 ? 1_500 : chance < 90 ? 8_000 : 200_000);
  }
}
