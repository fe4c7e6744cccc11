package com.operanttechnologies.quote.web.editing;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.web.FormReading;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saves a draft while it is written, if it can be read as it stands. */
@Controller
class AutosaveController {
  private final Quotes quotes;

  AutosaveController(Quotes quotes) {
    this.quotes = quotes;
  }

  /**
   * What became of it.
   *
   * @param said for the person who writes
   * @param edits for the next save; absent: nothing was saved
   * @param lines the ids of the lines, in their order
   */
  record Outcome(String said, @Nullable Integer edits, @Nullable List<String> lines) {}

  /** What is approved or in review is saved by hand only: an edit makes it a draft again. */
  @PostMapping("/quotes/{id}/autosave")
  ResponseEntity<Outcome> save(
      CurrentMember me, @PathVariable UUID id, HttpServletRequest request) {
    QuoteForm form = QuoteForm.typed(request);
    String edits = form.fields().getOrDefault("edits", "");
    boolean draft = quotes.state(me.tenant(), id) instanceof QuoteState.Draft;
    if (!draft || !edits.matches("[0-9]{1,9}")) {
      return refused("Not saved: this quote is no draft any more.");
    }
    try {
      Quote saved =
          quotes.edit(
              me.tenant(),
              id,
              FormReading.input(form),
              Integer.valueOf(edits),
              Actor.member(me.memberId()));
      List<String> lines = saved.current().lines().stream().map(Line::id).toList();
      return ResponseEntity.ok(new Outcome("Saved", saved.current().edits(), lines));
    } catch (InvalidInput unfinished) {
      String why = unfinished.errors().getFirst().message();
      return ResponseEntity.ok(new Outcome("Not saved yet: " + why, null, null));
    } catch (Conflict meanwhile) {
      return refused(
          "Not saved: somebody else has edited this quote. Press Save draft to see what differs.");
    }
  }

  private static ResponseEntity<Outcome> refused(String said) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(new Outcome(said, null, null));
  }
}
