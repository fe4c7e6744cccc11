package com.operanttechnologies.contact;

/** Whether somebody may be urged by mail, with the reason in a sentence either way. */
public record Mailable(boolean allowed, String reason) {

  static Mailable because(String reason) {
    return new Mailable(true, reason);
  }

  static Mailable notBecause(String reason) {
    return new Mailable(false, reason);
  }

  /** By the basis for contact, when nothing stands against it. */
  public static Mailable by(Contact contact) {
    String where = contact.basisSource() == null ? "" : " (" + contact.basisSource() + ")";
    return switch (contact.basis()) {
      case REQUESTED -> because(contact.name() + " asked for a quote" + where);
      case CUSTOMER -> because(contact.name() + " is a customer" + where);
      case CONSENT -> because(contact.name() + " agreed to be written to" + where);
      case NONE -> notBecause("There is no basis for contact with " + contact.name());
    };
  }

  /** Not, because of a suppression. */
  public static Mailable not(Contact contact, Suppression suppression) {
    return notBecause(
        switch (suppression.reason()) {
          case UNSUBSCRIBED -> contact.name() + " has unsubscribed";
          case BOUNCED -> "Mail to " + contact.name() + " came back as undeliverable";
          case COMPLAINED -> contact.name() + " reported a mail as unwanted";
          case BY_MEMBER -> "A member has excluded " + contact.name() + " from follow-ups";
        });
  }

  /** Not, because the law asks for the sender's postal address in each such mail. */
  public static Mailable withoutPostalAddress() {
    return notBecause("Your organisation's postal address is missing: fill it in under Settings");
  }
}
