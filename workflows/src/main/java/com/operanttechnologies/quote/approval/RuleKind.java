package com.operanttechnologies.quote.approval;

import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can make a quote need an approval. */
public enum RuleKind {
  DISCOUNT("discount", "Discount over a percentage", "Discount", LimitKind.PERCENT) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return limit.isExceededBy(offer.discount())
          ? Optional.of(PlainNumber.text(offer.discount()))
          : Optional.empty();
    }

    @Override
    String said(String value) {
      return value + " %";
    }
  },

  MARGIN("margin", "Margin under a percentage", "Margin", LimitKind.LEAST_PERCENT) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return Optional.ofNullable(offer.margin()).filter(limit::isMissedBy).map(PlainNumber::text);
    }

    @Override
    String said(String value) {
      return value + " %";
    }

    @Override
    public String words(String value, String limit) {
      return "Margin is " + said(value) + ", under " + said(limit);
    }
  },

  LOWEST_PRICE(
      "lowest_price", "Line below the lowest price of its product", "Below", LimitKind.NONE) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return offer.belowLowest().isEmpty()
          ? Optional.empty()
          : Optional.of(String.join(", ", offer.belowLowest()));
    }

    @Override
    public String words(String value, String limit) {
      return "Below its lowest price: " + value;
    }

    @Override
    public String change(String before, String after) {
      return "Below their lowest prices were " + before + ", are " + after;
    }
  },

  TOTAL("total", "Total over an amount", "Total", LimitKind.AMOUNT) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return offer.currency().equals(limit.currency()) && limit.isExceededBy(offer.total())
          ? Optional.of(RuleLimit.money(offer.total(), offer.currency()))
          : Optional.empty();
    }
  },

  TERMS("terms", "Terms other than the standard ones", "Terms", LimitKind.NONE) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return offer.terms().equals(offer.standardTerms())
          ? Optional.empty()
          : Optional.of(offer.terms());
    }

    @Override
    public String words(String value, String limit) {
      return "Terms are other than the standard ones";
    }

    @Override
    public String change(String before, String after) {
      return "Terms were changed";
    }
  },

  VALIDITY("validity", "Valid for more than a number of days", "Valid until", LimitKind.DAYS) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      long days = offer.validUntil().toEpochDay() - offer.today().toEpochDay();
      return limit.isExceededBy(BigDecimal.valueOf(days))
          ? Optional.of(offer.validUntil().toString())
          : Optional.empty();
    }

    @Override
    String said(String value) {
      return DAY.format(LocalDate.parse(value));
    }

    @Override
    public String words(String value, String limit) {
      return "Valid until " + said(value) + ", longer than " + limit + " days";
    }
  },

  NEW_CUSTOMER(
      "new_customer", "Customer who has accepted no quote yet", "Customer", LimitKind.NONE) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return offer.newCustomer() ? Optional.of(offer.customer()) : Optional.empty();
    }

    @Override
    public String words(String value, String limit) {
      return value + " has accepted no quote yet";
    }
  },

  CURRENCY("currency", "Currency other than the listed ones", "Currency", LimitKind.CURRENCIES) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return limit.currencies().contains(offer.currency())
          ? Optional.empty()
          : Optional.of(offer.currency());
    }

    @Override
    public String words(String value, String limit) {
      return "Currency is " + value + ", not " + limit.replaceFirst(", ([A-Z]+)$", " or $1");
    }
  },

  TERM("term", "Commitment over a number of months", "Commitment", LimitKind.MONTHS) {
    @Override
    Optional<String> asks(ReviewedOffer offer, RuleLimit limit) {
      return limit.isExceededBy(BigDecimal.valueOf(offer.commitment()))
          ? Optional.of(Integer.toString(offer.commitment()))
          : Optional.empty();
    }

    @Override
    String said(String value) {
      return value + ("1".equals(value) ? " month" : " months");
    }
  };

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final String code;
  private final String title;
  private final String subject;
  private final LimitKind limit;

  RuleKind(String code, String title, String subject, LimitKind limit) {
    this.code = code;
    this.title = title;
    this.subject = subject;
    this.limit = limit;
  }

  /** The value that needs an approval, in its one spelling; empty: none is needed. */
  abstract Optional<String> asks(ReviewedOffer offer, RuleLimit limit);

  /** The value as it stands in a sentence. */
  String said(String value) {
    return value;
  }

  /** Why an approval is needed. */
  public String words(String value, String limit) {
    return subject + " is " + said(value) + ", over " + said(limit);
  }

  /** Why an approval does not hold any more. */
  public String change(String before, String after) {
    return subject + " was " + said(before) + ", is " + said(after);
  }

  public String code() {
    return code;
  }

  /** As admins choose it. */
  public String title() {
    return title;
  }

  public LimitKind limit() {
    return limit;
  }

  public static RuleKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of rule: " + code));
  }
}
