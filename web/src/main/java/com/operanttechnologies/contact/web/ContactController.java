package com.operanttechnologies.contact.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One contact: what is known, whether follow-ups may be sent, and why. */
@Controller
@RequestMapping("/contacts/{id}")
class ContactController {
  private static final String VIEW = "contact/show";

  private final Tenants tenants;
  private final Contacts contacts;
  private final Suppressions suppressions;
  private final ContactPage page;

  ContactController(
      Tenants tenants, Contacts contacts, Suppressions suppressions, ContactPage page) {
    this.tenants = tenants;
    this.contacts = contacts;
    this.suppressions = suppressions;
    this.page = page;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    model.addAttribute("form", ContactForm.of(page.fill(model, me.tenant(), id)));
    return VIEW;
  }

  @PostMapping
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      ContactForm form,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> contacts.update(id, form.input()));
      return "redirect:/contacts/" + id + "?done=saved";
    } catch (InvalidInput refused) {
      page.fill(model, me.tenant(), id);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  /** Why they may be written to, as of now. */
  @PostMapping("/basis")
  String setBasis(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam String basis,
      @RequestParam(defaultValue = "") String source,
      Model model,
      HttpServletResponse response) {
    try {
      ChosenBasis chosen = ChosenBasis.of(basis, source);
      tenants.run(me.tenant(), () -> contacts.setBasis(id, chosen.basis(), chosen.source()));
      return "redirect:/contacts/" + id + "?done=basis";
    } catch (InvalidInput refused) {
      Contact contact = page.fill(model, me.tenant(), id);
      model.addAttribute("typedBasis", basis);
      model.addAttribute("typedSource", source);
      return Refusal.show(VIEW, model, ContactForm.of(contact), refused, response);
    }
  }

  @PostMapping("/suppression")
  String suppress(CurrentMember me, @PathVariable UUID id) {
    tenants.run(
        me.tenant(),
        () -> {
          contacts.find(id).orElseThrow(() -> new NotFound("The contact"));
          suppressions.suppress(id, Suppression.Reason.BY_MEMBER);
        });
    return "redirect:/contacts/" + id + "?done=excluded";
  }

  @PostMapping("/suppression/lifting")
  String lift(CurrentMember me, @PathVariable UUID id) {
    boolean lifted = tenants.as(me.tenant(), () -> suppressions.lift(id));
    return "redirect:/contacts/" + id + (lifted ? "?done=included" : "");
  }
}
