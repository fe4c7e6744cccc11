package com.operanttechnologies.contact.web.segments;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.segment.Criterion;
import com.operanttechnologies.contact.segment.Segment;
import com.operanttechnologies.contact.segment.Segment.Question;
import com.operanttechnologies.contact.segment.Segments;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rules put together by a person; who fits is counted while they do. */
@Controller
@RequestMapping("/contacts/segments")
class SegmentBuilderController {
  private static final String VIEW = "contact/segments/edit";
  private static final int FIRST = 5;

  private final Tenants tenants;
  private final Segments segments;

  SegmentBuilderController(Tenants tenants, Segments segments) {
    this.tenants = tenants;
    this.segments = segments;
  }

  @GetMapping("/new")
  String blank(Model model) {
    describe(model);
    model.addAttribute("form", SegmentForm.EMPTY);
    return VIEW;
  }

  @PostMapping
  String add(CurrentMember me, SegmentForm form, Model model, HttpServletResponse response) {
    try {
      Segment added = tenants.as(me.tenant(), () -> segments.add(form.input()));
      return "redirect:/contacts/segments/" + added.id() + "?done=saved";
    } catch (InvalidInput refused) {
      describe(model);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  @GetMapping("/{id}/edit")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    Segment segment = tenants.as(me.tenant(), () -> segments.get(id));
    describe(model);
    model.addAttribute("segment", segment);
    model.addAttribute("form", SegmentForm.of(segment));
    return VIEW;
  }

  @PostMapping("/{id}")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      SegmentForm form,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> segments.update(id, form.input()));
      return "redirect:/contacts/segments/" + id + "?done=saved";
    } catch (InvalidInput refused) {
      describe(model);
      model.addAttribute("segment", tenants.as(me.tenant(), () -> segments.get(id)));
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  /** One more row for a rule. */
  @GetMapping("/rule")
  String rule(Model model) {
    describe(model);
    return "contact/segments/rule";
  }

  /** Who fits what stands in the form now; what is half typed is told as a sentence. */
  @PostMapping("/count")
  String count(CurrentMember me, SegmentForm form, Model model) {
    try {
      Question question = form.input().question();
      tenants.run(
          me.tenant(),
          () -> {
            model.addAttribute("count", segments.count(question));
            model.addAttribute("contacts", segments.contacts(question, null, FIRST));
          });
    } catch (InvalidInput unfinished) {
      model.addAttribute("unfinished", unfinished.errors().getFirst().message());
    }
    return "contact/segments/count";
  }

  private static void describe(Model model) {
    Map<String, List<Criterion>> groups =
        Arrays.stream(Criterion.values())
            .collect(
                Collectors.groupingBy(Criterion::group, LinkedHashMap::new, Collectors.toList()));
    model.addAttribute("groups", groups);
  }
}
