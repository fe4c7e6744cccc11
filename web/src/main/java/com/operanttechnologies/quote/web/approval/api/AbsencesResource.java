package com.operanttechnologies.quote.web.approval.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.approval.Absence;
import com.operanttechnologies.quote.approval.Authorities;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who decides while a member is away. */
@Tag(name = "Approvals")
@RestController
@RequestMapping("/api/v1/settings/absences")
class AbsencesResource {
  private final Authorities authorities;

  AbsencesResource(Authorities authorities) {
    this.authorities = authorities;
  }

  /** An absence from one day until another, both included. */
  record AbsenceInput(
      @Nullable UUID member,
      @Nullable UUID deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  @Operation(summary = "List absences", description = "Those that last or are to come.")
  @GetMapping
  Page<Absence> list(CurrentKey key) {
    return Page.whole(authorities.absences(key.tenant()));
  }

  @Operation(
      summary = "Name a deputy",
      description =
          "From the first day to the last the deputy may decide in the member's place, with the"
              + " member's limit.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  Absence add(CurrentKey key, @RequestBody AbsenceInput input) {
    return authorities.absence(key, input.member(), input.deputy(), input.from(), input.until());
  }

  @Operation(summary = "End or cancel an absence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    authorities.removeAbsence(key, id, null);
  }
}
