package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.MessageActivities;
import com.operanttechnologies.process.ProcessActivities;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What workers do for the process of one essential mail. */
@Component
class DeliveryActivities implements MessageActivities, ProcessActivities {
  private final Deliveries deliveries;

  DeliveryActivities(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public Delivery deliver(String tenant, String message) {
    return deliveries.deliver(UUID.fromString(tenant), UUID.fromString(message));
  }
}
