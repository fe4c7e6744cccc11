package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.followup.template.Block;
import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.RenderOutcome.MissingValue;
import com.operanttechnologies.followup.template.RenderOutcome.NotRendered;
import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.mail.layout.LaidOut;
import com.operanttechnologies.mail.layout.LayoutModel;
import com.operanttechnologies.mail.layout.MailLayout;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A step's mail, rendered as it would leave, to a customer who is made up. */
@Component
class SampleMail {
  private final Tenants tenants;
  private final Organisations organisations;
  private final PublicAddress address;

  SampleMail(Tenants tenants, Organisations organisations, PublicAddress address) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.address = address;
  }

  String html(CurrentMember me, StepForm form) {
    Organisation seller = tenants.as(me.tenant(), organisations::current);
    SampleModel sample = new SampleModel(seller, me, address.of("/q/sample"));
    SampleNumbers numbers = SampleNumbers.of(me.tenant(), seller, form.showsMetrics());
    var model = sample.values(numbers.views());
    var blocks = java.util.Map.of("metrics", numbers.block(), "button", button(seller, sample));
    return switch (MailTemplate.render(form.parts(), model, blocks)) {
      case Rendered(String subject, String html, String text) ->
          numbers.withPictures(framed(seller, subject, new LaidOut(html, text)));
      case MissingValue missing -> refused(missing.sentence());
      case NotRendered(var part, String reason) -> refused("The " + part.words() + ": " + reason);
    };
  }

  private static Block button(Organisation seller, SampleModel sample) {
    String label = Words.of("followup", seller.locale()).say("button", SampleModel.NUMBER);
    LaidOut drawn =
        MailLayout.button(
            new Button(label, sample.link()), new AccentColour(seller.accent()), seller.locale());
    return new Block(drawn.html(), drawn.text());
  }

  private String framed(Organisation seller, String subject, LaidOut content) {
    return MailLayout.render(
            new LayoutModel(
                seller.name(),
                new AccentColour(seller.accent()),
                subject,
                content.html(),
                content.text(),
                null,
                footer(seller),
                address.of("/u/sample"),
                seller.locale()))
        .html();
  }

  private static List<String> footer(Organisation seller) {
    String postal = Optional.ofNullable(seller.postalAddress()).orElse("");
    return Stream.concat(Stream.of(seller.name()), postal.lines().map(String::strip))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String refused(String sentence) {
    return """
    <!doctype html><html lang="en"><title>No preview</title>
    <body style="font: 16px/1.5 sans-serif; padding: 24px"><p>There is no preview yet. %s.</p></body></html>
    """
        .formatted(HtmlUtils.htmlEscape(sentence));
  }
}
