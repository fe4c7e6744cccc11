package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.desk.FirstTry;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Most essential mails leave at their first try, and need nobody who waits. */
@Component
class FirstDelivery implements FirstTry {
  private final Deliveries deliveries;

  FirstDelivery(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public ProcessKind kind() {
    return ProcessKind.MESSAGE;
  }

  @Override
  public boolean settles(UUID tenant, UUID message) {
    return deliveries.deliver(tenant, message).comeBackAt() == null;
  }
}
