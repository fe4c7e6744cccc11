package com.operanttechnologies.tenant.web;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.document.Logo;
import com.operanttechnologies.document.LogoRefused;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisation.Picture;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What admins change about their organisation; each act leaves its audit row. */
@Component
class OrganisationSettings {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final Tenants tenants;
  private final Organisations organisations;
  private final Enrollments enrollments;
  private final Audit audit;

  OrganisationSettings(
      Tenants tenants, Organisations organisations, Enrollments enrollments, Audit audit) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.enrollments = enrollments;
    this.audit = audit;
  }

  Organisation of(UUID tenant) {
    return tenants.as(tenant, organisations::current);
  }

  /** Another zone or window moves all follow-ups that are planned. */
  void describe(Actor me, OrganisationForm form) {
    change(me, _ -> form);
  }

  /**
   * Changes what stands: nobody else does meanwhile.
   *
   * @param change of the form as it stands filled in
   * @return what stands now
   */
  Organisation change(Actor me, UnaryOperator<OrganisationForm> change) {
    return tenants.as(
        me.tenant(),
        () -> {
          Organisation before = organisations.locked();
          Organisation after =
              CheckedOrganisation.of(change.apply(OrganisationForm.of(before)), before);
          organisations.update(after);
          if (!window(before).equals(window(after))) {
            enrollments.replanAll();
          }
          record(me, "organisation changed", after.name());
          return organisations.current();
        });
  }

  private static List<Object> window(Organisation organisation) {
    return List.of(
        organisation.zone(),
        organisation.windowDays(),
        organisation.windowFrom(),
        organisation.windowUntil());
  }

  void colour(Actor me, String typed) {
    String accent = typed.strip();
    if (!COLOUR.matcher(accent).matches()) {
      throw new InvalidInput("accent", "Write the colour as # and six digits, such as #1f5f8b");
    }
    tenants.run(
        me.tenant(),
        () -> {
          organisations.update(organisations.locked().withAccent(accent.toLowerCase(Locale.ROOT)));
          record(me, "brand colour changed", accent);
        });
  }

  void logo(Actor me, byte[] upload) {
    Logo logo = accepted(upload);
    setLogo(me, new Picture(logo.bytes(), logo.mediaType()), "logo changed");
  }

  private static Logo accepted(byte[] upload) {
    if (upload.length == 0) {
      throw new InvalidInput("logo", "Choose a PNG or JPEG picture first");
    }
    try {
      return Logo.ofUpload(upload);
    } catch (LogoRefused refused) {
      throw new InvalidInput("logo", String.valueOf(refused.getMessage()));
    }
  }

  void removeLogo(Actor me) {
    setLogo(me, null, "logo removed");
  }

  private void setLogo(Actor me, @Nullable Picture logo, String action) {
    tenants.run(
        me.tenant(),
        () -> {
          organisations.setLogo(logo);
          record(me, action, organisations.current().name());
        });
  }

  private void record(Actor me, String action, String subject) {
    audit.record(me.tenant(), me.label(), action, subject, null);
  }
}
