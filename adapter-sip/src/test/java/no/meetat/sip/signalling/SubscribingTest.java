package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.control.Option;
import no.meetat.sip.signalling.event.NotifyOutcome;
import no.meetat.sip.signalling.event.SubscribeRefusal;
import no.meetat.sip.signalling.event.SubscriptionLimits;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which subscriptions there may be, and how they end. */
class SubscribingTest {

  private static final String OLA = "+4722334455";

  private final @AutoClose MeetingServer server = MeetingServer.started();

  private MeetingPhone ola() {
    return server.joined(MeetingServer.PARTICIPANT, OLA);
  }

  @Test
  void RFC6665_4_2_1_4_a_subscription_is_refreshed_and_each_time_told_anew() {
    try (MeetingPhone ola = ola();
        Subscriber display = ola.subscriber()) {
      ConferenceInfo first = display.subscribed();
      Reply again = display.phone.send(display.subscribe().set("Expires", "1000000")).expect(200);
      ConferenceInfo second = display.next();

      assertThat(again.header("Expires")).isEqualTo("3600");
      assertThat(second.version()).isEqualTo(first.version() + 1);
      assertThat(server.sip.events().subscriptions()).isOne();
    }
  }

  @Test
  void RFC6665_4_1_2_3_who_unsubscribes_is_told_once_more() {
    try (MeetingPhone ola = ola();
        Subscriber display = ola.subscriber()) {
      display.subscribed();
      Reply ok = display.phone.send(display.subscribe().set("Expires", "0")).expect(200);
      ConferenceInfo last = display.next();

      assertThat(ok.header("Expires")).isEqualTo("0");
      assertThat(last.state()).isEqualTo("terminated;reason=timeout");
      assertThat(last.users()).hasSize(1);
      display.phone.send(display.subscribe()).expect(481);
    }
  }

  @Test
  void RFC6665_4_4_3_who_only_looks_is_told_once() {
    try (MeetingPhone ola = ola();
        Subscriber display = ola.subscriber()) {
      display.phone.send(display.subscribe().set("Expires", "0")).expect(200);

      assertThat(display.next().state()).isEqualTo("terminated;reason=timeout");
      await().until(() -> server.sip.events().subscriptions() == 0);
    }
  }

  @Test
  void RFC6665_4_2_2_who_does_not_refresh_is_told_that_its_time_is_over() {
    try (MeetingServer hasty = new MeetingServer(new SubscriptionLimits(1, 2, 2, 10));
        MeetingPhone ola = hasty.joined(MeetingServer.PARTICIPANT, OLA);
        Subscriber display = ola.subscriber()) {
      assertThat(display.subscribed().isActive()).isTrue();

      assertThat(display.until(info -> !info.isActive()).state())
          .isEqualTo("terminated;reason=timeout");
      await().until(() -> hasty.sip.events().subscriptions() == 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Event,   presence,         489, Allow-Events, conference",
    "Event,   conference.winfo, 489, Allow-Events, conference",
    "Event,   '',               489, Allow-Events, conference",
    "Event,   'conference\r\nEvent: conference', 400, Contact, ''",
    "Event,   'conference\r\no: presence', 400, Contact, ''",
    "Expires, '600\r\nExpires: 0', 400, Contact, ''",
    "Accept,  application/conference-info+xml;q=0, 406, Accept, application/conference-info+xml",
    "Accept,  '*/*, application/conference-info+xml; q=0.000', 406, Accept, application/conference-info+xml",
    "Accept,  application/pidf+xml, 406, Accept, application/conference-info+xml",
    "Expires, 59,               423, Min-Expires, 60",
    "Expires, soon,             400, Contact, ''",
    "Contact, *,                400, Allow, ''",
    "Require, eventlist,        420, Unsupported, eventlist",
  })
  void RFC6665_4_2_1_1_what_is_not_served_is_refused_with_what_would_be(
      String field, String value, int status, String told, String served) {
    try (MeetingPhone ola = ola();
        Subscriber display = ola.subscriber()) {
      Reply refused = display.phone.send(display.subscribe().set(field, value)).expect(status);

      assertThat(refused.header(told)).isEqualTo(served);
      assertThat(server.sip.events().subscriptions()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "text/xml, application/conference-info+xml;q=1",
        "*/*;q=0.0, application/*;q=0.01"
      })
  void RFC6665_4_2_1_1_a_form_that_is_among_those_accepted_is_sent(String accepted) {
    try (MeetingPhone ola = ola();
        Subscriber display = ola.subscriber()) {
      display.phone.send(display.subscribe().set("Accept", accepted)).expect(200);
      assertThat(display.next().users()).hasSize(1);
    }
  }

  @Test
  void RFC6665_4_4_4_who_may_subscribe_is_told_so_and_others_are_not() {
    try (TestPhone phone = TestPhone.over("UDP", server.port);
        TestPhone other = TestPhone.at(MeetingServer.ELSEWHERE, server.port)) {
      assertMayWatch(phone.send(phone.request("OPTIONS")).expect(200));
      assertMayPublishNothing(phone);
      assertMayWatch(phone.callBy(phone.invite()));
      assertMayWatch(phone.send(phone.request("OPTIONS")).expect(200));
      assertMayPublishNothing(phone);
      assertThat(other.send(other.request("PUBLISH")).expect(405).header("Allow"))
          .endsWith("UPDATE");
      Reply plain = other.callBy(other.invite());
      assertThat(plain.headers("Allow-Events")).isEmpty();
      assertThat(plain.header("Allow")).endsWith("UPDATE");
      assertThat(plain.header("Contact")).doesNotContain("focus=").endsWith(">;isfocus");
      other.hangUp();
      phone.hangUp();
    }
  }

  private static void assertMayPublishNothing(TestPhone phone) {
    assertThat(phone.send(phone.request("PUBLISH")).expect(405).header("Allow"))
        .endsWith(", SUBSCRIBE");
    assertThat(phone.send(phone.request("BREW")).expect(501).header("Allow"))
        .endsWith(", SUBSCRIBE");
  }

  private static void assertMayWatch(Reply reply) {
    assertThat(reply.header("Allow-Events")).isEqualTo("conference");
    assertThat(reply.header("Allow")).endsWith(", SUBSCRIBE");
  }

  @Test
  void RFC6665_4_2_1_3_phones_of_other_peers_get_403_in_their_calls_and_outside() {
    try (TestPhone other = TestPhone.at(MeetingServer.ELSEWHERE, server.port)) {
      RequestText outside = other.request("SUBSCRIBE").add("Event", "conference");
      other.send(outside).expect(403);
      other.newCall();
      other.callBy(other.invite());
      other.send(other.request("SUBSCRIBE").add("Event", "conference")).expect(403);
      other.hangUp();

      assertThat(server.sip.events().refused(SubscribeRefusal.NOT_ALLOWED)).isEqualTo(2);
    }
  }

  @Test
  void RFC6665_6_1_the_right_uri_from_another_address_is_as_good_as_a_wrong_one() {
    try (MeetingPhone ola = ola();
        Subscriber neighbour = ola.subscriber(TestPhone.at("127.0.0.2", server.port));
        Subscriber stranger = ola.subscriber(TestPhone.at(MeetingServer.ELSEWHERE, server.port));
        Subscriber guesser =
            new Subscriber(
                TestPhone.over("UDP", server.port),
                ola.focus().replaceAll("focus=.*", "focus=0"))) {
      neighbour.phone.send(neighbour.subscribe()).expect(404);
      guesser.phone.send(guesser.subscribe()).expect(404);
      stranger.phone.send(stranger.subscribe()).expect(403);
      neighbour.phone.expectSilence();

      assertThat(server.sip.events().subscriptions()).isZero();
      assertThat(server.sip.events().refused(SubscribeRefusal.UNKNOWN)).isEqualTo(2);
    }
  }

  @Test
  void RFC6665_6_3_a_NOTIFY_never_goes_to_a_third_party_that_is_only_written() {
    try (MeetingPhone ola = ola();
        Subscriber display = ola.subscriber();
        TestPhone victim = TestPhone.at(MeetingServer.ELSEWHERE, server.port)) {
      String pointed = "<sip:v@" + MeetingServer.ELSEWHERE + ":" + victim.line.port() + ";lr>";
      display
          .phone
          .send(display.subscribe().set("Contact", pointed).add("Record-Route", pointed))
          .expect(200);

      assertThat(display.next().users()).hasSize(1);
      victim.expectSilence();
    }
  }

  @Test
  void RFC3261_12_1_1_the_answer_has_the_route_of_the_dialog_that_it_founds() {
    try (MeetingPhone ola = ola();
        Subscriber display = ola.subscriber()) {
      String route = "<sip:127.0.0.1:" + display.phone.line.port() + ";lr>";
      Reply ok = display.phone.send(display.subscribe().add("Record-Route", route)).expect(200);

      assertThat(ok.header("Record-Route")).isEqualTo(route);
      assertThat(display.nextReply().header("Route")).isEqualTo(route);
    }
  }

  @Test
  void RFC6665_4_2_2_a_subscriber_that_never_answers_is_told_no_more() {
    try (MeetingPhone ola = ola();
        Subscriber mute = ola.subscriber()) {
      mute.phone.send(mute.subscribe()).expect(200);

      await().until(() -> server.sip.events().subscriptions() == 0);
      assertThat(server.sip.events().notifies(NotifyOutcome.UNANSWERED)).isOne();
      assertThat(mute.notify(any -> true).map(repeat -> repeat.header("CSeq")))
          .contains("1 NOTIFY");
      ola.hangUp();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {481, 489, 500, 603})
  void RFC6665_4_2_2_a_subscriber_that_refuses_is_told_no_more(int status) {
    try (MeetingPhone ola = ola();
        Subscriber tired = ola.subscriber()) {
      tired.phone.send(tired.subscribe()).expect(200);
      tired.phone.answer(tired.notify(any -> true).get(), status);

      await().until(() -> server.sip.events().subscriptions() == 0);
      assertThat(server.sip.events().notifies(NotifyOutcome.REFUSED)).isOne();
      tired.phone.send(tired.subscribe()).expect(481);
      ola.phone().send(ola.phone().request("OPTIONS")).expect(200);
    }
  }

  @Test
  void RFC6665_4_2_2_a_subscriber_that_asks_to_wait_is_told_later() {
    try (MeetingPhone ola = ola();
        Subscriber busy = ola.subscriber()) {
      busy.phone.send(busy.subscribe()).expect(200);
      Reply first = busy.notify(any -> true).get();
      busy.phone.send(first.answer(503, "Retry-After: 1 (busy)\r\n"));

      Option<Reply> second =
          busy.notify(reply -> !reply.header("CSeq").equals(first.header("CSeq")));
      busy.phone.ok(second.get());
      assertThat(server.sip.events().subscriptions()).isOne();
    }
  }

  @Test
  void a_call_may_be_subscribed_to_twice_and_no_more() {
    try (MeetingPhone ola = ola();
        Subscriber one = ola.subscriber();
        Subscriber two = ola.subscriber();
        Subscriber three = ola.subscriber()) {
      one.subscribed();
      two.subscribed();
      three.phone.send(three.subscribe()).expect(500);
      assertThat(server.sip.events().refused(SubscribeRefusal.OVERLOAD)).isOne();

      one.phone.send(one.subscribe().set("Expires", "0")).expect(200);
      one.until(info -> !info.isActive());
      await().until(() -> server.sip.events().subscriptions() == 1);
      three.subscribed();
    }
  }

  @Test
  void RFC6665_6_3_who_looks_again_and_again_and_never_answers_keeps_no_more_than_two_NOTIFYs() {
    try (MeetingPhone ola = ola();
        Subscriber mute = ola.subscriber()) {
      for (int times = 0; times < 20; times++) {
        mute.phone.newCall();
        mute.phone.send(mute.subscribe().set("Expires", "0").toString());
      }

      await().until(() -> server.sip.events().refused(SubscribeRefusal.OVERLOAD) == 18);
      await().until(() -> server.sip.events().subscriptions() == 0);
    }
  }

  @Test
  void there_are_no_more_subscriptions_than_the_limit() {
    try (MeetingServer small = new MeetingServer(new SubscriptionLimits(60, 3_600, 2, 1));
        MeetingPhone ola = small.joined(MeetingServer.PARTICIPANT, OLA);
        MeetingPhone per = small.joined(MeetingServer.PARTICIPANT, "+4722334466");
        Subscriber one = ola.subscriber();
        Subscriber two = per.subscriber()) {
      one.subscribed();
      two.phone.send(two.subscribe()).expect(500);
    }
  }

  @Test
  void RFC6665_6_3_ten_thousand_SUBSCRIBEs_found_no_more_than_may_be_and_the_meeting_goes_on() {
    try (MeetingPhone ola = ola();
        TestPhone flood = TestPhone.over("UDP", server.port)) {
      Subscriber many = ola.subscriber(flood);
      for (int sent = 0; sent < 10_000; sent++) {
        flood.newCall();
        flood.send(many.subscribe().toString());
      }

      await().until(() -> server.sip.events().refused(SubscribeRefusal.OVERLOAD) > 1_000);
      assertThat(server.sip.events().subscriptions()).isLessThanOrEqualTo(2);
      ola.phone().send(ola.phone().request("OPTIONS")).expect(200);
      ola.hangUp();
      await().until(() -> server.sip.events().subscriptions() == 0);
    }
  }
}
