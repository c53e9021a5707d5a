package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.meetat.sip.signalling.event.NotifyOutcome;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What phones see of the meeting that they have called. */
class ConferenceEventsTest {

  private static final String KARI = "+4790123456";
  private static final String OLA = "+4722334455";

  private final @AutoClose MeetingServer server = MeetingServer.started();

  @Test
  void RFC4575_5_a_moderators_phone_sees_who_comes_with_their_numbers_and_who_leaves() {
    try (MeetingPhone kari = server.joined(MeetingServer.MODERATOR, KARI);
        Subscriber display = kari.subscriber()) {
      ConferenceInfo first = display.subscribed();
      assertThat(first.state()).startsWith("active;expires=3");
      assertThat(first.version()).isZero();
      assertThat(first.entity()).isEqualTo(kari.focus());
      assertThat(first.text("active")).isEqualTo("true");
      assertThat(first.users()).containsExactly(KARI + ", moderator, connected, sendrecv");

      try (MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA)) {
        ConferenceInfo both = display.until(info -> info.count() == 2);
        assertThat(both.version()).isPositive();
        assertThat(both.users()).last().isEqualTo(OLA + ", participant, connected, sendrecv");
        assertThat(both.texts("uri")).containsExactly("tel:" + KARI, "tel:" + OLA);

        ola.hangUp();
        assertThat(display.until(info -> info.count() == 1).version())
            .isGreaterThan(both.version());
      }
    }
  }

  @Test
  void RFC4575_5_a_participants_phone_sees_no_numbers() {
    try (MeetingPhone _ = server.joined(MeetingServer.MODERATOR, KARI);
        MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA);
        Subscriber display = ola.subscriber()) {
      ConferenceInfo info = display.subscribed();

      assertThat(info.users())
          .containsExactly(
              "Moderator 1, moderator, connected, sendrecv",
              "Participant 2, participant, connected, sendrecv");
      assertThat(info.texts("uri")).isEmpty();
    }
  }

  @Test
  void RFC4575_5_nobody_sees_a_number_that_is_withheld() {
    try (MeetingPhone kari = server.joined(MeetingServer.MODERATOR, KARI);
        MeetingPhone ola =
            server.calling(
                TestPhone.over("UDP", server.port),
                "P-Asserted-Identity: <sip:" + OLA + "@127.0.0.1>",
                "Privacy: id");
        Subscriber display = kari.subscriber()) {
      ola.press(MeetingServer.PARTICIPANT);

      assertThat(display.subscribed().users())
          .containsExactly(
              KARI + ", moderator, connected, sendrecv",
              "Participant 2, participant, connected, sendrecv");
    }
  }

  @Test
  void RFC4575_5_5_listen_mode_and_a_locked_meeting_are_seen() {
    try (MeetingPhone kari = server.joined(MeetingServer.MODERATOR, KARI);
        MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA);
        Subscriber display = ola.subscriber()) {
      assertThat(display.subscribed().text("locked")).isEqualTo("false");

      kari.press("*5");
      assertThat(display.until(info -> info.users().last().endsWith("recvonly")).users())
          .containsExactly(
              "Moderator 1, moderator, connected, sendrecv",
              "Participant 2, participant, connected, recvonly");
      kari.press("*7");
      display.until(info -> info.text("locked").equals("true"));
    }
  }

  @Test
  void RFC4575_5_7_who_waits_for_a_moderator_is_on_hold() {
    try (MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA);
        Subscriber display = ola.subscriber()) {
      ConferenceInfo info = display.subscribed();

      assertThat(info.text("active")).isEqualTo("false");
      assertThat(info.users()).containsExactly("Participant 1, participant, on-hold, inactive");
    }
  }

  @Test
  void RFC6665_4_1_3_before_the_code_is_known_the_subscription_is_pending() {
    try (MeetingPhone ola = server.calling(TestPhone.over("UDP", server.port));
        Subscriber display = ola.subscriber()) {
      assertThat(display.phone.send(display.subscribe()).expect(200).header("Expires"))
          .isEqualTo("3600");
      Reply pending = display.nextReply();
      assertThat(pending.header("Subscription-State")).startsWith("pending;expires=");
      assertThat(pending.body()).isEmpty();

      ola.press(MeetingServer.PARTICIPANT);
      assertThat(display.until(ConferenceInfo::isActive).version()).isZero();
    }
  }

  @Test
  void RFC6665_4_2_2_when_the_call_ends_so_does_its_subscription() {
    try (MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA);
        Subscriber display = ola.subscriber()) {
      display.subscribed();
      ola.hangUp();

      assertThat(display.next().state()).isEqualTo("terminated;reason=noresource");
      await().until(() -> server.sip.events().subscriptions() == 0);
    }
  }

  @Test
  void RFC6665_4_2_2_a_call_that_ends_at_the_code_ends_its_subscription() {
    try (MeetingPhone ola = server.calling(TestPhone.over("UDP", server.port));
        Subscriber display = ola.subscriber()) {
      display.subscribed();
      ola.hangUp();

      assertThat(display.next().state()).isEqualTo("terminated;reason=noresource");
    }
  }

  @Test
  void RFC6665_4_2_2_when_the_meeting_ends_so_do_the_subscriptions_to_it() {
    try (MeetingPhone kari = server.joined(MeetingServer.MODERATOR, KARI);
        MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA);
        Subscriber display = ola.subscriber()) {
      display.subscribed();
      kari.press("##");
      ola.phone().ok(ola.phone().expectRequest("BYE"));

      assertThat(display.until(info -> !info.isActive()).state())
          .isEqualTo("terminated;reason=noresource");
    }
  }

  @Test
  void RFC6665_4_5_2_a_phone_may_subscribe_in_the_dialog_of_its_call() {
    try (MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA)) {
      Subscriber within = ola.subscriber(ola.phone());
      assertThat(within.subscribed().users()).hasSize(1);
      try (MeetingPhone kari = server.joined(MeetingServer.MODERATOR, KARI)) {
        assertThat(within.until(info -> info.count() == 2).users()).hasSize(2);
        kari.hangUp();
      }
      ola.hangUp();
      await().until(() -> server.sip.events().subscriptions() == 0);
    }
  }

  @Test
  void RFC6665_4_2_2_a_NOTIFY_says_where_we_are_and_what_it_is_of() {
    try (MeetingPhone ola = server.joined(MeetingServer.PARTICIPANT, OLA);
        Subscriber display = ola.subscriber()) {
      RequestText subscribe = display.subscribe().set("Event", "conference;id=7");
      Reply ok = display.phone.send(subscribe).expect(200);
      Reply notify = display.nextReply();

      assertThat(ok.header("Contact")).isEqualTo(ola.contact());
      assertThat(ok.header("Allow-Events")).isEqualTo("conference");
      assertThat(notify.header("Event")).isEqualTo("conference;id=7");
      assertThat(notify.header("Contact")).isEqualTo(ola.contact());
      assertThat(notify.header("Content-Type")).isEqualTo("application/conference-info+xml");
      await().until(() -> server.sip.events().notifies(NotifyOutcome.ACCEPTED) == 1);
    }
  }

  @Test
  void RFC4575_3_9_what_changes_within_a_second_is_told_in_one_NOTIFY() {
    try (MeetingPhone kari = server.joined(MeetingServer.MODERATOR, KARI);
        Subscriber display = kari.subscriber()) {
      int first = display.subscribed().version();
      for (int times = 0; times < 20; times++) {
        kari.press("*5");
      }
      kari.press("*7");

      ConferenceInfo last = display.until(info -> info.text("locked").equals("true"));
      assertThat(last.version() - first).isLessThan(4);
    }
  }
}
