package com.operanttechnologies.contact.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kinds of mail that recipients can switch off one by one, and what belongs to each. */
@Controller
@RequestMapping("/settings/streams")
class StreamsController {
  private static final String VIEW = "contact/streams";

  private final Tenants tenants;
  private final Streams streams;
  private final Sequences sequences;

  StreamsController(Tenants tenants, Streams streams, Sequences sequences) {
    this.tenants = tenants;
    this.streams = streams;
    this.sequences = sequences;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          Map<String, String> choices = new LinkedHashMap<>();
          choices.put("", "Follow-ups about quotes");
          streams.all().forEach(stream -> choices.put(stream.id().toString(), stream.name()));
          Map<String, String> belongs = new LinkedHashMap<>();
          streams
              .ofSequences()
              .forEach((sequence, stream) -> belongs.put(sequence.toString(), stream.toString()));
          model.addAttribute("streams", streams.all());
          model.addAttribute("choices", choices);
          model.addAttribute("belongs", belongs);
          model.addAttribute("sequences", sequences.all());
        });
    return VIEW;
  }

  @PostMapping
  String add(
      CurrentMember me,
      @RequestParam(defaultValue = "") String name,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.as(me.tenant(), () -> streams.add(name));
      return "redirect:/settings/streams?done=added";
    } catch (InvalidInput refused) {
      show(me, model);
      return Refusal.show(VIEW, model, Map.of("name", name), refused, response);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> streams.remove(id));
    return "redirect:/settings/streams?done=removed";
  }

  @PostMapping("/sequences/{sequence}")
  String put(
      CurrentMember me,
      @PathVariable UUID sequence,
      @RequestParam(defaultValue = "") String stream) {
    UUID chosen = stream.isBlank() ? null : UUID.fromString(stream);
    tenants.run(me.tenant(), () -> streams.put(sequence, chosen));
    return "redirect:/settings/streams?done=saved";
  }

  @Bean
  static SettingsTab streamsTab() {
    return new SettingsTab("streams", "/settings/streams", "Streams", true, 55);
  }
}
