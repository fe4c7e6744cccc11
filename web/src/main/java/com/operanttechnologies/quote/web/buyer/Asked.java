package com.operanttechnologies.quote.web.buyer;

/**
 * A question as it stands on the customer's page; an empty text is left out.
 *
 * @param about the line that it is about
 * @param wish in words, where more time was asked for
 * @param answer empty while it waits
 */
public record Asked(
    String who,
    String when,
    String about,
    String wish,
    String text,
    String answer,
    String answered) {

  public boolean open() {
    return answer.isEmpty();
  }
}
