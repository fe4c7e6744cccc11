package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.LetterWriter;
import com.operanttechnologies.mail.Message;
import org.springframework.stereotype.Component;

/** A writer that fails with what must not be repeated anywhere. */
@Component
class CanaryWriter implements LetterWriter {
  static final String CANARY = "550 <canary@buyer.example> is unknown";

  @Override
  public String kind() {
    return "canary";
  }

  @Override
  public Outcome write(Message message) {
    throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
  }
}
