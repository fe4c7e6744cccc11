package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.buyer.Seat;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.quote.recipient.Recommendation;
import com.operanttechnologies.quote.recipient.Round;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes who is on the buyer's side and how far they are; nobody, where the customer is alone. */
record PeopleWriter(PublicQuote quote, Seat seat, BuyerWords words) {

  /**
   * One person.
   *
   * @param state what they did, in words
   * @param remark of an approver, may be empty
   */
  public record Person(String name, String role, String state, String remark, boolean good) {}

  List<Person> write() {
    Round round = seat.round();
    return round.recipients().size() < 2
        ? List.of()
        : round.recipients().stream().map(each -> person(each, round)).toList();
  }

  private Person person(Recipient each, Round round) {
    Optional<Recommendation> said =
        round.recommendations().stream()
            .filter(word -> word.contact().equals(each.contact()))
            .findFirst();
    return new Person(
        each.name(),
        words.say("role." + each.role().code()),
        said.map(this::said).orElseGet(() -> state(each, round)),
        said.map(Recommendation::remark).orElse(""),
        round.hasSigned(each.contact()) || said.filter(Recommendation::approves).isPresent());
  }

  private String said(Recommendation word) {
    return words.say(word.approves() ? "person.recommends" : "person.objects", moment(word.at()));
  }

  private String state(Recipient each, Round round) {
    if (!each.signs()) {
      return "";
    }
    return round
        .signature(each.contact())
        .map(signature -> words.say("person.signed", moment(signature.at())))
        .orElseGet(
            () -> words.say(round.isTurnOf(each.contact()) ? "person.missing" : "person.later"));
  }

  private String moment(Instant at) {
    return new BuyerFigures(quote.locale(), quote.version().currency())
        .moment(at, quote.seller().zone());
  }
}
