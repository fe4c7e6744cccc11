package com.operanttechnologies.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails as they would leave, made for looking at them: nothing is planned and nothing sent. */
public interface Specimens {

  /**
   * Composes and signs the letter as the current tenant's mail of this class; inside the tenant's
   * transaction.
   *
   * @param unsubscribe where the reader would end follow-ups; needed for follow-ups
   */
  Specimen of(Letter letter, MailClass mailClass, String unsubscribe);

  /**
   * A mail in the very bytes that a relay would get.
   *
   * @param bytes absent when it cannot be composed; the faults say why
   * @param headers as they stand on the wire, in their order
   */
  record Specimen(byte @Nullable [] bytes, List<Header> headers, List<Fault> faults) {
    public Specimen {
      headers = List.copyOf(headers);
      faults = List.copyOf(faults);
    }
  }

  /** A header field, its folding taken out. */
  record Header(String name, String value) {}

  /**
   * Something that receivers or the law would hold against the mail.
   *
   * @param rule what it was measured by
   * @param binding whether it keeps the mail from leaving
   */
  record Fault(Rule rule, String found, String fix, boolean binding) {}

  /** What a mail is measured by. */
  enum Rule {
    UNSUBSCRIBE_HEADERS("Unsubscribe in the headers"),
    UNSUBSCRIBE_LINK("Unsubscribe link in the body"),
    SIGNATURE("Signature over the headers"),
    SIZE("Size of the HTML part"),
    TEXT("Plain text that says the same"),
    LINES("Length of lines"),
    PICTURES("Pictures and tracking"),
    FIELDS("Address and subject");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
