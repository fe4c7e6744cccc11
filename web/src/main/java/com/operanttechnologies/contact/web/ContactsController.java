package com.operanttechnologies.contact.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Countries;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.Regions;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of contacts, and adding one. */
@Controller
class ContactsController {
  private static final String FORM = "contact/new";
  private static final int PAGE = 50;

  private final Tenants tenants;
  private final Contacts contacts;
  private final ContactsCsv csv;

  ContactsController(Tenants tenants, Contacts contacts, ContactsCsv csv) {
    this.tenants = tenants;
    this.contacts = contacts;
    this.csv = csv;
  }

  @GetMapping("/contacts")
  String list(
      CurrentMember me,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    List<Contact> found = tenants.as(me.tenant(), () -> contacts.search(text, after, PAGE + 1));
    boolean more = found.size() > PAGE;
    List<Contact> page = more ? found.subList(0, PAGE) : found;
    model.addAttribute("contacts", page);
    model.addAttribute("text", text);
    if (more) {
      model.addAttribute("next", page.getLast().id());
    }
    return "contact/list";
  }

  @GetMapping("/contacts.csv")
  void export(
      CurrentMember me, @RequestParam(defaultValue = "") String text, HttpServletResponse response)
      throws IOException {
    csv.write(me.tenant(), after -> contacts.search(text, after, ContactsCsv.BATCH), response);
  }

  @GetMapping("/contacts/new")
  String blank(Model model) {
    model.addAttribute("form", ContactForm.EMPTY);
    model.addAttribute("zones", Regions.including(""));
    model.addAttribute("countries", Countries.names());
    return FORM;
  }

  @PostMapping("/contacts")
  String add(CurrentMember me, ContactForm form, Model model, HttpServletResponse response) {
    try {
      Contact added = tenants.as(me.tenant(), () -> contacts.save(form.input()));
      return "redirect:/contacts/" + added.id() + "?done=added";
    } catch (InvalidInput refused) {
      blank(model);
      return Refusal.show(FORM, model, form, refused, response);
    }
  }

  @Bean
  static NavEntry contactsEntry() {
    return new NavEntry("contacts", "/contacts", "Contacts", "people", "c", true, 40);
  }
}
