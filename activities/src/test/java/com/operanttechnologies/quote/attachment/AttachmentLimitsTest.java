package com.operanttechnologies.quote.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.document.Brochure;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: attachments are bounded in number, names and time. */
@WithoutProcesses
class AttachmentLimitsTest {
  private static final byte[] TERMS = Brochure.of("Terms of Acme Sails");
  private static final byte[] CLOTH = Brochure.of("Cloth", "Colours");

  @Autowired Acme acme;
  @Autowired Attachments attachments;
  @Autowired Quotes quotes;
  @Autowired Tenants tenants;
  private UUID sails;

  @BeforeEach
  void acmeSails() {
    sails = acme.sails();
  }

  private AttachedFile kept(String name, byte[] pdf) {
    return attachments.keep(sails, name, pdf);
  }

  private void drafted(AttachedFile... files) {
    QuoteInput input = QuoteInputs.sails().attaching(AttachmentInput.of(Arrays.asList(files)));
    quotes.draft(sails, input, null, Actor.PRODUCT);
  }

  @Test
  void areFewAndHaveNamesOfTheirOwn() {
    AttachedFile terms = kept("terms.pdf", TERMS);
    List<AttachedFile> six = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      six.add(new AttachedFile(i + ".pdf", terms.sha256(), 1));
    }

    refused("at most 5", six.toArray(AttachedFile[]::new));
    refused("has this name", terms, new AttachedFile("TERMS.pdf", terms.sha256(), 1));
    refused("has to end in .pdf", new AttachedFile("terms.exe", terms.sha256(), 1));
    refused("without /", new AttachedFile("a/../terms.pdf", terms.sha256(), 1));
    refused("without /", new AttachedFile("terms\u202Efdp.pdf", terms.sha256(), 1));
  }

  private void refused(String words, AttachedFile... files) {
    assertThatThrownBy(() -> drafted(files))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words);
  }

  @Test
  void whatStandsOnNothingIsRemovedAfterAMonth() {
    AttachedFile unused = kept("unused.pdf", TERMS);
    AttachedFile used = kept("used.pdf", CLOTH);
    drafted(used);
    tenants.run(
        sails,
        () ->
            tenants
                .sql("update attachment_file set used_at = now() - interval '31 days'")
                .update());

    kept("another.pdf", Brochure.of("Another"));

    assertThatThrownBy(() -> attachments.pdf(sails, unused.sha256())).isInstanceOf(NotFound.class);
    assertThat(attachments.pdf(sails, used.sha256())).isEqualTo(CLOTH);
  }
}
