package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotAllowed;
import com.operanttechnologies.quote.SellerDecisions;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer said elsewhere: by telephone, on paper, in person. */
@Tag(name = "Decisions")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}")
class HandDecisionResource {
  private final SellerDecisions decisions;
  private final Members members;
  private final QuoteAnswers answers;

  HandDecisionResource(SellerDecisions decisions, Members members, QuoteAnswers answers) {
    this.decisions = decisions;
    this.members = members;
    this.answers = answers;
  }

  /**
   * An acceptance by hand.
   *
   * @param note how the customer accepted; kept as evidence
   * @param options ids of the optional lines that the customer chose, and of the picked ones
   * @param quantities by the line's id, of lines that leave theirs to the customer
   */
  record ByHand(
      @Nullable String note,
      @Nullable List<@Nullable String> options,
      @Nullable Map<String, @Nullable BigDecimal> quantities) {
    Choice choice() {
      Map<String, @Nullable BigDecimal> given = quantities == null ? Map.of() : quantities;
      Map<String, BigDecimal> numbers = new LinkedHashMap<>();
      given.forEach((line, quantity) -> {
        if (quantity != null) {
          numbers.put(line, quantity);
        }
      });
      return new Choice(Choice.of(chosen()).lines(), numbers);
    }

    private List<String> chosen() {
      List<@Nullable String> chosen = options == null ? List.of() : options;
      if (chosen.stream().anyMatch(Objects::isNull)) {
        throw new InvalidInput("options", "Give ids of optional lines.");
      }
      return chosen.stream().map(Objects::requireNonNull).distinct().toList();
    }
  }

  /** Why the customer declined; may be empty. */
  record Decline(@Nullable String reason) {}

  @Operation(
      summary = "Record an acceptance by hand",
      description = "In the name of the member who made the API key; it is billed like any other.")
  @PostMapping("/acceptance")
  ResponseEntity<QuoteJson> accept(
      CurrentKey key, @PathVariable UUID id, @RequestBody ByHand acceptance) {
    Member member =
        Optional.ofNullable(key.createdBy())
            .flatMap(by -> members.find(key.tenant(), by))
            .orElseThrow(
                () -> new NotAllowed("This API key belongs to no member who could vouch for it."));
    return answers.ok(
        key,
        decisions.markAccepted(
            key.tenant(), id, acceptance.choice(), acceptance.note(), member.id(), member.name()));
  }

  @Operation(summary = "Record that the customer declined")
  @PostMapping("/decline")
  ResponseEntity<QuoteJson> decline(
      CurrentKey key, @PathVariable UUID id, @RequestBody(required = false) @Nullable Decline why) {
    return answers.ok(
        key,
        decisions.markDeclined(
            key.tenant(), id, why == null ? null : why.reason(), Actor.key(key.id())));
  }
}
