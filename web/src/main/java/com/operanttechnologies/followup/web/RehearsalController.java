package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Countries;
import com.operanttechnologies.followup.Rehearsals;
import com.operanttechnologies.followup.Rehearsals.Rehearsal;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What would happen to a contact enrolled on a day; looking at it changes nothing. */
@Controller
@RequestMapping("/sequences/{id}/rehearsal")
class RehearsalController {
  private static final String VIEW = "followup/rehearsal";

  private final Tenants tenants;
  private final Organisations organisations;
  private final Sequences sequences;
  private final Contacts contacts;
  private final RehearsedQuotes quotes;
  private final Rehearsals rehearsals;

  RehearsalController(
      Tenants tenants,
      Organisations organisations,
      Sequences sequences,
      Contacts contacts,
      RehearsedQuotes quotes,
      Rehearsals rehearsals) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.sequences = sequences;
    this.contacts = contacts;
    this.quotes = quotes;
    this.rehearsals = rehearsals;
  }

  /**
   * What is rehearsed, as it was typed; public, so that the template can read it.
   *
   * @param start a local time of the organisation, such as 2026-12-01T10:00
   * @param assumed codes of facts that are taken as true
   */
  public record RehearsalForm(
      @Nullable String email,
      @Nullable String quote,
      @Nullable String start,
      @Nullable List<String> assumed) {
    Set<Fact> facts() {
      return assumed == null
          ? Set.of()
          : assumed.stream().map(Fact::parse).collect(Collectors.toSet());
    }
  }

  @GetMapping
  String show(
      CurrentMember me,
      @PathVariable UUID id,
      RehearsalForm form,
      Model model,
      HttpServletResponse response) {
    SequenceVersion version = fill(model, me, id);
    if (form.email() == null) {
      model.addAttribute("form", fresh(me));
      return VIEW;
    }
    try {
      Rehearsal rehearsal = rehearse(me, version, form);
      model.addAttribute("rehearsal", rehearsal);
      model.addAttribute("country", Countries.name(rehearsal.country()));
      model.addAttribute("form", form);
      return VIEW;
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  /** One mail of it, for a frame. */
  @GetMapping("/mail/{position}")
  void mail(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable int position,
      RehearsalForm form,
      HttpServletResponse response)
      throws IOException {
    SequenceVersion version = tenants.as(me.tenant(), () -> newest(id));
    Letter letter =
        rehearse(me, version, form).steps().stream()
            .filter(step -> step.step().position() == position)
            .findFirst()
            .map(Rehearsals.Step::letter)
            .orElseThrow(() -> new NotFound("The mail"));
    RehearsedFrame.write(letter, response);
  }

  private SequenceVersion fill(Model model, CurrentMember me, UUID id) {
    return tenants.as(
        me.tenant(),
        () -> {
          SequenceVersion version = newest(id);
          model.addAttribute(
              "sequence", sequences.find(id).orElseThrow(() -> new NotFound("The sequence")));
          model.addAttribute("version", version);
          model.addAttribute("questions", questions(version));
          return version;
        });
  }

  private SequenceVersion newest(UUID sequence) {
    return sequences.versions(sequence).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("The sequence"));
  }

  private static Map<String, String> questions(SequenceVersion version) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (SequenceStep step : version.steps()) {
      switch (step.action()) {
        case StepAction.Wait(Fact until, _, _) -> questions.put(until.code(), until.words());
        case StepAction.Branch(Fact fact) -> questions.put(fact.code(), fact.words());
        case StepAction.Mail(), StepAction.Task(_, _), StepAction.End() -> {}
      }
    }
    return questions;
  }

  private RehearsalForm fresh(CurrentMember me) {
    String now =
        tenants.as(
            me.tenant(),
            () ->
                LocalDateTime.ofInstant(tenants.now(), organisations.current().zone())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString());
    return new RehearsalForm(null, null, now, null);
  }

  private Rehearsal rehearse(CurrentMember me, SequenceVersion version, RehearsalForm form) {
    return tenants.as(
        me.tenant(),
        () -> {
          Contact contact =
              contacts
                  .findByEmail(form.email() == null ? "" : form.email())
                  .orElseThrow(() -> new InvalidInput("email", "No contact has this address"));
          return rehearsals.of(
              new Rehearsals.Wanted(
                  version.id(),
                  contact.id(),
                  quotes.byNumber(form.quote()),
                  start(form.start()),
                  form.facts()));
        });
  }

  private Instant start(@Nullable String typed) {
    try {
      return LocalDateTime.parse(typed == null ? "" : typed)
          .atZone(organisations.current().zone())
          .toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInput("start", "Say a day and a time");
    }
  }
}
