package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Mailable;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people to whom quotes are sent. */
@Tag(name = "Contacts")
@RestController
@RequestMapping(ContactsResource.ROOT)
class ContactsResource {
  static final String ROOT = "/api/v1/contacts";

  private final Tenants tenants;
  private final Contacts contacts;

  ContactsResource(Tenants tenants, Contacts contacts) {
    this.tenants = tenants;
    this.contacts = contacts;
  }

  @Operation(summary = "List contacts", description = "By name.")
  @GetMapping
  Page<ContactJson> list(
      CurrentKey key,
      @Parameter(description = "Words in name, email or company") @RequestParam(defaultValue = "")
          String text,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, 200);
    List<Contact> rows = tenants.as(key.tenant(), () -> contacts.search(text, cursor, most + 1));
    return Page.of(
        rows.stream().map(ContactJson::of).toList(), most, contact -> contact.id().toString());
  }

  @Operation(
      summary = "Add a contact",
      description = "Where the address is known already, what is given is filled in.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<ContactJson> add(CurrentKey key, @RequestBody ContactInput input) {
    Contact contact = tenants.as(key.tenant(), () -> contacts.save(input));
    return ResponseEntity.created(URI.create(ROOT + "/" + contact.id()))
        .body(ContactJson.of(contact));
  }

  @Operation(summary = "Read a contact")
  @GetMapping("/{id}")
  ContactJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> ContactJson.of(found(id)));
  }

  @Operation(summary = "Write a contact anew", description = "Replaces everything that is entered.")
  @PutMapping("/{id}")
  ContactJson write(CurrentKey key, @PathVariable UUID id, @RequestBody ContactInput input) {
    return tenants.as(key.tenant(), () -> ContactJson.of(contacts.update(id, input)));
  }

  @Operation(
      summary = "Read whether follow-ups may be sent to a contact",
      description = "With the reason in a sentence either way.")
  @GetMapping("/{id}/mailable")
  Mailable mailable(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> contacts.mayBeMailed(found(id).id()));
  }

  private Contact found(UUID id) {
    return contacts.find(id).orElseThrow(() -> new NotFound("The contact"));
  }
}
