package com.operanttechnologies.contact.web.segments;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.segment.Segment;
import com.operanttechnologies.contact.segment.Segments;
import com.operanttechnologies.contact.web.ContactsCsv;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The segments, and who fits one of them now. */
@Controller
@RequestMapping("/contacts/segments")
class SegmentsController {
  private static final int PAGE = 50;

  private final Tenants tenants;
  private final Segments segments;
  private final ContactsCsv csv;

  SegmentsController(Tenants tenants, Segments segments, ContactsCsv csv) {
    this.tenants = tenants;
    this.segments = segments;
    this.csv = csv;
  }

  @GetMapping
  String list(CurrentMember me, Model model) {
    model.addAttribute("segments", tenants.as(me.tenant(), segments::all));
    return "contact/segments/list";
  }

  @GetMapping("/{id}")
  String show(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          Segment segment = segments.get(id);
          List<Contact> found = segments.contacts(segment.question(), after, PAGE + 1);
          boolean more = found.size() > PAGE;
          model.addAttribute("segment", segment);
          model.addAttribute("count", segments.count(segment.question()));
          model.addAttribute("contacts", more ? found.subList(0, PAGE) : found);
          if (more) {
            model.addAttribute("next", found.get(PAGE - 1).id());
          }
        });
    return "contact/segments/show";
  }

  /** How many fit now, for the list: counted when the row is looked at. */
  @GetMapping("/{id}/count")
  String count(CurrentMember me, @PathVariable UUID id, Model model) {
    model.addAttribute(
        "count", tenants.as(me.tenant(), () -> segments.count(segments.get(id).question())));
    return "contact/segments/number";
  }

  @GetMapping("/{id}/contacts.csv")
  void export(CurrentMember me, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    Segment segment = tenants.as(me.tenant(), () -> segments.get(id));
    csv.write(
        me.tenant(),
        after -> segments.contacts(segment.question(), after, ContactsCsv.BATCH),
        response);
  }

  @PostMapping("/{id}/removal")
  String delete(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> segments.delete(id));
    return "redirect:/contacts/segments?done=removed";
  }
}
