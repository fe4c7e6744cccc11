package com.operanttechnologies.followup.way;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How contacts are called on lists. */
@Component
public class ContactNames {
  private final Contacts contacts;

  ContactNames(Contacts contacts) {
    this.contacts = contacts;
  }

  public String of(UUID contact) {
    return contacts.find(contact).map(Contact::name).orElse("A contact");
  }
}
