package com.operanttechnologies.contact.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked about a contact; opens of mails are none of it. */
public enum Criterion {
  COMPANY_CONTAINS("Field", "the company's name contains", Value.WORDS),
  EMAIL_CONTAINS("Field", "the e-mail address contains", Value.WORDS),
  COUNTRY("Field", "the country is", Value.COUNTRY),
  LANGUAGE("Field", "the language is", Value.LANGUAGE),
  TIME_ZONE("Field", "the time zone is", Value.WORDS),
  ADDED_WITHIN("Field", "added within the last … days", Value.DAYS),
  BASIS_REQUESTED("Basis for contact", "asked for a quote", Value.NONE),
  BASIS_CUSTOMER("Basis for contact", "is a customer", Value.NONE),
  BASIS_CONSENT("Basis for contact", "agreed to be written to", Value.NONE),
  BASIS_NONE("Basis for contact", "no basis is recorded", Value.NONE),
  SUPPRESSED("Basis for contact", "gets no follow-ups any more", Value.NONE),
  QUOTE_ANY("Quotes", "was ever sent a quote", Value.NONE),
  QUOTE_OPEN("Quotes", "has an open quote", Value.NONE),
  QUOTE_ACCEPTED("Quotes", "accepted a quote", Value.NONE),
  QUOTE_DECLINED("Quotes", "declined a quote", Value.NONE),
  QUOTE_EXPIRED("Quotes", "let a quote expire", Value.NONE),
  OPEN_AT_LEAST("Quotes", "an open quote is worth at least", Value.MONEY),
  ACCEPTED_AT_LEAST("Quotes", "an accepted quote is worth at least", Value.MONEY),
  MAILED_EVER("Last activity", "was ever sent a mail", Value.NONE),
  MAILED_WITHIN("Last activity", "was sent a mail within the last … days", Value.DAYS),
  REPLIED_EVER("Last activity", "ever replied", Value.NONE),
  REPLIED_WITHIN("Last activity", "replied within the last … days", Value.DAYS),
  VIEWED_EVER("Last activity", "ever read a quote", Value.NONE),
  VIEWED_WITHIN("Last activity", "read a quote within the last … days", Value.DAYS);

  /** What has to be said with it. */
  public enum Value {
    NONE,
    WORDS,
    COUNTRY,
    LANGUAGE,
    DAYS,
    /** A currency and an amount, such as EUR 1000. */
    MONEY
  }

  private final String group;
  private final String label;
  private final Value value;

  Criterion(String group, String label, Value value) {
    this.group = group;
    this.label = label;
    this.value = value;
  }

  /** Under what people look for it. */
  public String group() {
    return group;
  }

  public String label() {
    return label;
  }

  public Value value() {
    return value;
  }

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Criterion> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
