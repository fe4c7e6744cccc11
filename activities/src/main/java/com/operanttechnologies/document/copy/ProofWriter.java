package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.Evidence;
import com.operanttechnologies.document.copy.PaperView.Fact;
import com.operanttechnologies.document.copy.PaperView.Proof;
import com.operanttechnologies.document.copy.PaperView.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the evidence of acceptance: the mark on the first page and a page of its own. */
record ProofWriter(Evidence evidence, Words words, Figures figures, Texts texts) {

  Proof write() {
    String moment = figures.moment(evidence.at(), evidence.zone()) + " (" + evidence.zone() + ")";
    String date = figures.date(evidence.at().atZone(evidence.zone()).toLocalDate());
    return new Proof(
        texts.word(words.of("accepted")),
        texts.line("evidence.acceptedBy", words.of("acceptedBy", evidence.acceptedBy(), date)),
        texts.word(words.of("evidenceIntro")),
        facts(moment),
        texts.paragraphs("evidence.consentText", evidence.consentText()),
        texts.lines("evidence.chosenOptions", evidence.chosenOptions()),
        texts.lines("evidence.chosenQuantities", evidence.chosenQuantities()),
        hashes(),
        List.of(
            texts.word(words.of("sealNote")),
            texts.line("evidence.verifyAt", words.of("verifyNote", evidence.verifyAt()))),
        texts.word(words.of("evidencePageOf", Sheet.THIS_PAGE, Sheet.ALL_PAGES)));
  }

  private List<Fact> facts(String moment) {
    var facts = new ArrayList<Fact>();
    add(facts, "evidenceWho", "evidence.acceptedBy", evidence.acceptedBy());
    add(facts, "evidenceWhen", "evidence.at", moment);
    add(facts, "evidenceUtc", "evidence.at", evidence.at().toString());
    add(facts, "evidenceHow", "evidence.how", how());
    add(facts, "evidenceIp", "evidence.ip", evidence.ip());
    add(facts, "evidenceUserAgent", "evidence.userAgent", evidence.userAgent());
    return facts;
  }

  private String how() {
    return words.of(
        switch (evidence.how()) {
          case LINK -> "how.link";
          case RECORDED_BY_SELLER -> "how.seller";
        });
  }

  private List<Fact> hashes() {
    var hashes = new ArrayList<Fact>();
    add(hashes, "hashConsent", "evidence.consentSha256", evidence.consentSha256());
    add(hashes, "hashContent", "evidence.contentHash", evidence.contentHash());
    add(hashes, "hashDocument", "evidence.documentSha256", evidence.documentSha256());
    if (evidence.chain().events() > 0) {
      String events = words.of("hashEvents", evidence.chain().events());
      hashes.add(new Fact(texts.word(events), texts.figure(evidence.chain().head())));
    }
    return hashes;
  }

  private void add(List<Fact> facts, String word, String field, @Nullable String value) {
    String printed = texts.line(field, value);
    if (!printed.isEmpty()) {
      facts.add(new Fact(texts.word(words.of(word)), printed));
    }
  }
}
