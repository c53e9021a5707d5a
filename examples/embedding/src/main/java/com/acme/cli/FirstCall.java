package com.acme.cli;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.bridge.memory.InMemoryCalls;
import no.meetat.bridge.memory.InMemoryJournal;
import no.meetat.bridge.memory.InMemoryMedia;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;

/** A moderator dials, keys the code and a #, and hangs up after a minute. */
public final class FirstCall {

  private static final CallId CALL = new CallId("1");
  private static final PhoneNumber PAYER = new PhoneNumber("+4723000000");
  private static final Meeting BOARD =
      new Meeting.Standing(new MeetingId("Board"), "Kari", PAYER, Option.none());

  private FirstCall() {}

  public static void main(String[] arguments) {
    hold(record -> System.out.println(record.amount()));
  }

  static void hold(CallDetailRecords bill) {
    var seat = new Seat(BOARD, Entitlement.MODERATOR);
    var meetings = new InMemoryMeetings(HashMap.of(new AccessCode("48291374"), seat));
    ConferenceBridge bridge =
        new Bridge(
            ImmutableBridgeSetup.builder()
                .meetings(meetings)
                .calls(new InMemoryCalls()) // your signalling
                .media(new InMemoryMedia(call -> {})) // your mixer
                .journal(new ProjectingJournal(new InMemoryJournal(), bill, meetings)) // your store
                .timer(new VirtualTimer(Instant.EPOCH)) // wakes the bridge at its deadlines
                .executor(Runnable::run) // or virtual threads
                .build());
    bridge.dialled(CALL, AccessNumber.norwegian("23184500"), Caller.WITHHELD, at(0));
    keys("48291374#").forEach(key -> bridge.keyPressed(CALL, key, at(5)));
    bridge.hungUp(CALL, at(65));
  }

  private static Moment at(long seconds) {
    return new Moment(seconds * 1000, Instant.EPOCH.plusSeconds(seconds));
  }

  private static Seq<Key> keys(String symbols) {
    return Vector.ofAll(symbols.toCharArray()).flatMap(Key::of);
  }
}
