package com.operanttechnologies.catalog;

import java.util.Locale;
import java.util.UUID;

/** Whom a price book is for; the narrower one goes first. */
public sealed interface BookScope {

  /** Lower goes first. */
  int rank();

  boolean covers(Buyer buyer);

  /** Whom it is for, to stand after the book's name; empty for everybody. */
  String words();

  /** One contact. */
  record Person(UUID contact, String name) implements BookScope {
    @Override
    public int rank() {
      return 1;
    }

    @Override
    public boolean covers(Buyer buyer) {
      return contact.equals(buyer.contact());
    }

    @Override
    public String words() {
      return ", for " + name;
    }
  }

  /** Everybody whose address ends with the company's domain. */
  record Company(String domain) implements BookScope {
    public Company {
      domain = domain.toLowerCase(Locale.ROOT);
    }

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public boolean covers(Buyer buyer) {
      return domain.equals(buyer.domain());
    }

    @Override
    public String words() {
      return ", for everybody at " + domain;
    }
  }

  /** Everybody, as long as the book is valid. */
  record Everybody() implements BookScope {
    @Override
    public int rank() {
      return 3;
    }

    @Override
    public boolean covers(Buyer buyer) {
      return true;
    }

    @Override
    public String words() {
      return "";
    }
  }

  /** The book that counts where no other has a price. */
  record Standard() implements BookScope {
    @Override
    public int rank() {
      return 4;
    }

    @Override
    public boolean covers(Buyer buyer) {
      return true;
    }

    @Override
    public String words() {
      return "";
    }
  }
}
