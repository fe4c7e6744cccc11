package com.operanttechnologies.quote;

import static com.operanttechnologies.money.Interval.MONTH;
import static com.operanttechnologies.money.Interval.QUARTER;
import static com.operanttechnologies.quote.VersionContents.offer;
import static com.operanttechnologies.quote.VersionContents.sails;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void theContentIsHashedAsCanonicalJson() {
    VersionContent content = sails().on(discounted("5.0", "10")).build();

    assertThat(ContentHash.canonicalJson(content))
        .isEqualTo(
            """
            {"currency":"EUR",\
            "customer":{"company":"Buyer","email":"bob@buyer.example","name":"Bob Buyer"},\
            "lines":[{"description":"Mainsail","id":"sail","interval":"once","net":"2400.00",\
            "optional":false,"position":1,"quantity":"2","taxPercent":"20","unit":"piece",\
            "unitPrice":"1200.00"},{"description":"Cover","id":"cover","interval":"once",\
            "net":"80.00","optional":true,"position":2,"quantity":"1","taxPercent":"20",\
            "unit":"piece","unitPrice":"80.00"}],"number":"Q-2026-0001","options":[],\
            "seller":{"email":"ada@acme.example","name":"Acme Sails",\
            "postalAddress":"1 Harbour Road, Brest","vatId":"FR123"},\
            "terms":{"discountAmount":"10.00","discountPercent":"5","poNumber":"PO 7",\
            "text":"30 days net"},"totals":{"gross":"2724.00",\
            "month":{"gross":"0.00","net":"0.00","tax":"0.00"},"net":"2270.00",\
            "once":{"gross":"2724.00","net":"2270.00","tax":"454.00"},\
            "optional":{"gross":"91.20","net":"76.00","tax":"15.20"},"tax":"454.00",\
            "year":{"gross":"0.00","net":"0.00","tax":"0.00"}},\
            "validUntil":"2026-04-30","version":1}\
            """);
    assertThat(ContentHash.of(content))
        .isEqualTo("e6f3913ce9b16da89bcc688da99372a53c3158d7a2af0e07498ecd92ff7e4d39");
  }

  @Test
  void headingsAndNotesAreBoundAndWithoutThemTheContentDoesNotNameThem() {
    VersionContent plain = offer().line("a", "Rope", "1", "1").build();
    VersionContent headed = offer().section("Rigging").line("a", "Rope", "1", "1").build();

    assertThat(ContentHash.canonicalJson(plain)).doesNotContain("texts");
    assertThat(ContentHash.canonicalJson(headed))
        .contains("\"texts\":[{\"after\":0,\"description\":\"Rigging\",\"kind\":\"section\"}]");
    assertThat(ContentHash.of(headed)).isNotEqualTo(ContentHash.of(plain));
  }

  @Test
  void numbersThatAreEqualHashAlike() {
    String hash = ContentHash.of(offer().line("a", "Rope", "10", "1.5").build());

    assertThat(ContentHash.of(offer().line("a", "Rope", "10.00", "1.50000").build()))
        .isEqualTo(hash);
    assertThat(ContentHash.of(offer().line("a", "Rope", "1E+1", "1.5").build())).isEqualTo(hash);
  }

  @Test
  void textThatReadsTheSameHashesAlike() {
    String composed = ContentHash.of(offer().line("a", "Caf\u00e9", "1", "1").build());
    String decomposed = ContentHash.of(offer().line("a", "Cafe\u0301", "1", "1").build());

    assertThat(decomposed).isEqualTo(composed);
  }

  @Test
  void anEmptyTextIsTheSameAsNone() {
    Customer bare = new Customer("Bob", "bob@buyer.example", null, null, null);
    Customer empty = new Customer("Bob", "bob@buyer.example", "", "", "");

    assertThat(ContentHash.of(sails().to(empty).build()))
        .isEqualTo(ContentHash.of(sails().to(bare).build()));
  }

  @Test
  void linesCountByPositionAndOptionsByIdNotByTheirOrderInTheList() {
    VersionContent content = twoOptions().choosing("b", "a").build();
    VersionContent other = twoOptions().backwards().choosing("a", "b").build();

    assertThat(ContentHash.of(other)).isEqualTo(ContentHash.of(content));
  }

  @Test
  void whateverCanBeSeenChangesTheHash() {
    String hash = ContentHash.of(sails().build());

    assertThat(
            new VersionContents[] {
              sails().validUntil("2026-05-01"),
              sails().in("USD"),
              sails().choosing("cover"),
              sails().on(discounted("0", "0")),
              sails().on(new Terms("60 days net", null, null, null)),
              sails().to(new Customer("Eve", "eve@buyer.example", null, null, null)),
              sails().line("rope", "Rope", "1", "1"),
              offer().line("sail", "Mainsail", "2", "1200.01").optionalLine("cover", "C", "1", "80")
            })
        .extracting(VersionContents::build)
        .extracting(ContentHash::of)
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  @Test
  void limitsAndGroupsAreBoundAndStandOnlyWhereThereAreSome() {
    Leeway range =
        new Leeway(
            new QuantityRange(BigDecimal.ONE, new BigDecimal("9.0"), BigDecimal.ONE), null, false);
    Leeway group = new Leeway(null, "Cloth", true);

    assertThat(ContentHash.canonicalJson(leaving(range)))
        .contains("\"quantityMax\":\"9\",\"quantityMin\":\"1\",\"quantityStep\":\"1\"")
        .doesNotContain("group", "preselected");
    assertThat(ContentHash.canonicalJson(leaving(group)))
        .contains("\"group\":\"Cloth\"", "\"preselected\":true")
        .doesNotContain("quantityM");
    assertThat(ContentHash.of(leaving(Leeway.NONE))).isEqualTo(ContentHash.of(sails().build()));
  }

  private static VersionContent leaving(Leeway leeway) {
    VersionContent plain = sails().build();
    Line line = plain.lines().getFirst();
    Line other = line.leaving(leeway);
    return new VersionContent(
        plain.number(),
        plain.version(),
        plain.seller(),
        plain.customer(),
        plain.currency(),
        plain.validUntil(),
        List.of(other, plain.lines().getLast()),
        plain.options(),
        plain.terms(),
        plain.totals());
  }

  @Test
  void aQuarterStandsOnlyInTheContentOfAQuoteThatIsBilledByIt() {
    String monthly =
        ContentHash.canonicalJson(sails().line("a", "Care", "1", "5").every(MONTH).build());
    String quarterly =
        ContentHash.canonicalJson(sails().line("a", "Care", "1", "5").every(QUARTER).build());

    assertThat(monthly).doesNotContain("quarter");
    assertThat(quarterly)
        .contains("\"interval\":\"quarter\"")
        .contains("\"quarter\":{\"gross\":\"6.00\",\"net\":\"5.00\",\"tax\":\"1.00\"}");
  }

  @Test
  void aTermIsSignedAndStandsOnlyInLinesThatHaveOne() {
    Term term = new Term(LocalDate.of(2026, 6, 1), 14, 12, true, 6);
    String plain =
        ContentHash.canonicalJson(sails().line("a", "Care", "1", "5").every(MONTH).build());
    String agreed =
        ContentHash.canonicalJson(sails().line("a", "Care", "1", "5").every(MONTH, term).build());

    assertThat(plain).doesNotContain("startsOn", "trialDays", "termPeriods", "minimumPeriods");
    assertThat(agreed)
        .contains("\"minimumPeriods\":6", "\"startsOn\":\"2026-06-01\"", "\"termEnd\":\"renews\"")
        .contains("\"termPeriods\":12", "\"trialDays\":14");
  }

  @Test
  void aRampIsSignedAndStandsOnlyInLinesThatHaveOne() {
    Term ramp = Term.PLAIN.with(List.of(new RampStep(7, new BigDecimal("20"))));
    String plain =
        ContentHash.canonicalJson(sails().line("a", "Care", "1", "5").every(MONTH).build());
    String rising =
        ContentHash.canonicalJson(sails().line("a", "Care", "1", "5").every(MONTH, ramp).build());

    assertThat(plain).doesNotContain("ramp");
    assertThat(rising).contains("\"ramp\":[{\"from\":7,\"unitPrice\":\"20.00\"}]");
  }

  @Test
  void aCashRoundingIsSignedAndStandsOnlyInQuotesThatHaveOne() {
    String plain = ContentHash.canonicalJson(offer().line("a", "Flag", "1", "10.01").build());
    String off =
        ContentHash.canonicalJson(offer().line("a", "Flag", "1", "10.01").on(inCoins("0")).build());
    String rounded =
        ContentHash.canonicalJson(
            offer().line("a", "Flag", "1", "10.01").on(inCoins("0.050")).build());

    assertThat(plain).doesNotContain("ounding").isEqualTo(off);
    assertThat(rounded)
        .contains("\"cashRounding\":\"0.05\"")
        .contains(
            "{\"gross\":\"12.00\",\"net\":\"10.01\",\"rounding\":\"-0.01\",\"tax\":\"2.00\"}");
  }

  private static Terms inCoins(String step) {
    return new Terms("30 days net", null, null, null, new BigDecimal(step), null);
  }

  @Test
  void aBillingDayIsSignedAndStandsOnlyInTermsThatHaveOne() {
    VersionContents care = sails().line("a", "Care", "1", "5").every(MONTH);
    VersionContent plain = care.on(new Terms("30 days net", null, null, null)).build();
    VersionContent anchored = care.on(new Terms("30 days net", null, null, null, null, 1)).build();

    assertThat(ContentHash.canonicalJson(plain)).doesNotContain("billingDay");
    assertThat(ContentHash.canonicalJson(anchored)).contains("\"billingDay\":1");
    assertThat(ContentDifference.between(plain, anchored))
        .contains(new ContentChange("terms.billingDay", null, null, "1"));
  }

  @Test
  void yenAreWrittenWithoutDecimals() {
    VersionContent content = offer().in("JPY").line("a", "Tea", "1", "1200.00").build();

    assertThat(ContentHash.canonicalJson(content)).contains("\"net\":\"1200\"");
  }

  private static VersionContents twoOptions() {
    return offer()
        .line("sail", "Mainsail", "1", "100")
        .optionalLine("a", "Cover", "1", "10")
        .optionalLine("b", "Bag", "1", "20");
  }

  private static Terms discounted(String percent, String amount) {
    return new Terms("30 days net", "PO 7", new BigDecimal(percent), new BigDecimal(amount));
  }
}
