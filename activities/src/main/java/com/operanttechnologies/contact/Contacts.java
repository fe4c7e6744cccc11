package com.operanttechnologies.contact;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's contacts. All methods run inside the tenant's transaction. */
public interface Contacts {

  /**
   * Adds the contact, or fills in what is given where the address is known already.
   *
   * @throws InvalidInput naming each field that cannot be taken
   */
  Contact save(ContactInput input);

  /**
   * Replaces everything that can be entered.
   *
   * @throws InvalidInput naming each field that cannot be taken, also an address that is taken
   * @throws NotFound without such a contact
   */
  Contact update(UUID contact, ContactInput input);

  /** Records why the contact may be written to, as of now. */
  void setBasis(UUID contact, Basis basis, @Nullable String source);

  Optional<Contact> find(UUID contact);

  Optional<Contact> findByEmail(String email);

  /**
   * Contacts by name whose name, address or company holds the words; blank words find all.
   *
   * @param after the last contact of the page before, for the next page
   */
  List<Contact> search(String words, @Nullable UUID after, int most);

  /** Whether follow-ups may be sent, and why. */
  Mailable mayBeMailed(UUID contact);
}
