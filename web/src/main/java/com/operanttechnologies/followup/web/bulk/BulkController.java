package com.operanttechnologies.followup.web.bulk;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.contact.Audiences.Audience;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.bulk.BulkEnrollments;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses whom to send through which sequence, and shows who would be left out. */
@Controller
@RequestMapping("/sequences/bulk")
class BulkController {
  private static final String VIEW = "followup/bulk/new";
  private static final int SHOWN = 50;
  private static final int USUAL = 120;

  private final Tenants tenants;
  private final Audiences audiences;
  private final Sequences sequences;
  private final BulkEnrollments bulks;

  BulkController(Tenants tenants, Audiences audiences, Sequences sequences, BulkEnrollments bulks) {
    this.tenants = tenants;
    this.audiences = audiences;
    this.sequences = sequences;
    this.bulks = bulks;
  }

  @GetMapping
  String list(CurrentMember me, Model model) {
    model.addAttribute("bulks", tenants.as(me.tenant(), () -> bulks.newest(SHOWN)));
    return "followup/bulk/list";
  }

  /**
   * @param audience such as segment:ID
   */
  @GetMapping("/new")
  String choose(
      CurrentMember me,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(required = false) @Nullable UUID sequence,
      @RequestParam(defaultValue = "" + USUAL) int perHour,
      Model model) {
    fill(me, audience, sequence, perHour, model);
    return VIEW;
  }

  @PostMapping
  String start(
      CurrentMember me,
      @RequestParam String audience,
      @RequestParam UUID sequence,
      @RequestParam int perHour,
      Model model,
      HttpServletResponse response) {
    try {
      UUID id =
          tenants.as(
              me.tenant(), () -> bulks.start(found(audience), sequence, perHour, me.label()));
      return "redirect:/sequences/bulk/" + id;
    } catch (InvalidInput refused) {
      fill(me, audience, sequence, USUAL, model);
      return Refusal.show(VIEW, model, Map.of(), refused, response);
    }
  }

  private void fill(
      CurrentMember me, String audience, @Nullable UUID sequence, int perHour, Model model) {
    model.addAttribute("audience", audience);
    model.addAttribute("sequence", sequence == null ? "" : sequence.toString());
    model.addAttribute("perHour", perHour);
    tenants.run(
        me.tenant(),
        () -> {
          model.addAttribute("audiences", audiences.all());
          model.addAttribute("sequences", sequences.all());
          if (!audience.isBlank() && sequence != null) {
            model.addAttribute("preview", bulks.preview(found(audience), sequence));
          }
        });
  }

  private Audience found(String audience) {
    String[] parts = audience.split(":", 2);
    try {
      return audiences
          .find(Audiences.Kind.ofCode(parts[0]), UUID.fromString(parts[parts.length - 1]))
          .orElseThrow(() -> new NotFound("The audience"));
    } catch (IllegalArgumentException e) {
      throw new NotFound("The audience");
    }
  }
}
