package no.meetat.cli.longrun;

import java.io.IOException;

/** What somebody does who calls: half of them break off in an odd state. */
enum Act {
  /** Comes in, and hangs up. */
  STAYS {
    @Override
    void of(StormCall call) throws IOException {
      if (enters(call, StormServer.PARTICIPANT)) {
        call.hangUp();
      }
    }
  },
  /** Opens the meeting, and ends it for all. */
  ENDS_ALL {
    @Override
    void of(StormCall call) throws IOException {
      if (enters(call, StormServer.MODERATOR)) {
        call.key("##");
        call.hangUp();
      }
    }
  },
  NEVER_ACKNOWLEDGES {
    @Override
    void of(StormCall call) throws IOException {
      call.dial(true);
    }
  },
  CANCELS {
    @Override
    void of(StormCall call) throws IOException {
      call.dial(true);
      call.cancel();
    }
  },
  IS_GONE_AT_THE_DOOR {
    @Override
    void of(StormCall call) throws IOException {
      answered(call);
    }
  },
  IS_GONE_FROM_THE_MEETING {
    @Override
    void of(StormCall call) throws IOException {
      enters(call, StormServer.MODERATOR);
    }
  },
  OFFERS_ANEW_AND_IS_GONE {
    @Override
    void of(StormCall call) throws IOException {
      if (answered(call)) {
        call.offerAnew();
      }
    }
  },
  ANSWERS_NO_OFFER {
    @Override
    void of(StormCall call) throws IOException {
      call.dial(false);
      if (call.isAnswered()) {
        call.acknowledge();
      }
    }
  },
  SUBSCRIBES_AND_IS_GONE {
    @Override
    void of(StormCall call) throws IOException {
      if (enters(call, StormServer.PARTICIPANT)) {
        call.subscribe();
      }
    }
  },
  BREAKS_OFF_A_MESSAGE {
    @Override
    void of(StormCall call) throws IOException {
      if (answered(call)) {
        call.stammer();
      }
    }
  };

  abstract void of(StormCall call) throws IOException;

  private static boolean answered(StormCall call) throws IOException {
    call.dial(true);
    boolean answered = call.isAnswered();
    if (answered) {
      call.acknowledge();
    }
    return answered;
  }

  private static boolean enters(StormCall call, String code) throws IOException {
    boolean answered = answered(call);
    if (answered) {
      call.key(code);
    }
    return answered;
  }
}
