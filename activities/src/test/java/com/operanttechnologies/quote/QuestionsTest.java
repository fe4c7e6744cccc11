package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.question.Asking;
import com.operanttechnologies.quote.question.Question;
import com.operanttechnologies.quote.question.Question.Kind;
import com.operanttechnologies.quote.question.QuestionForm;
import com.operanttechnologies.quote.question.Questions;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class QuestionsTest {
  @Autowired Questions questions;
  @Autowired Ledger ledger;
  @Autowired Tenants tenants;
  @Autowired Bargain bargain;

  private static QuestionForm about(PublicQuote page, String line, String text) {
    return new QuestionForm(Kind.QUESTION, page.version().hash(), page.nonce(), line, text, null);
  }

  private static QuestionForm time(PublicQuote page, LocalDate until) {
    return new QuestionForm(
        Kind.MORE_TIME, page.version().hash(), page.nonce(), null, "On holiday", until);
  }

  private Asking ask(Offer offer, String text) {
    PublicQuote page = bargain.page(offer);
    return questions.ask(page.link(), about(page, "", text));
  }

  private Question only(Offer offer) {
    return questions.of(offer.tenant(), offer.quote()).getFirst();
  }

  private Question answer(Offer offer, String text) {
    return questions.answer(offer.tenant(), offer.quote(), only(offer).id(), text, Actor.PRODUCT);
  }

  private Quote extend(Offer offer, int days) {
    return questions.extend(
        offer.tenant(),
        offer.quote(),
        only(offer).id(),
        LocalDate.now().plusDays(days),
        Actor.PRODUCT);
  }

  @Test
  void aQuestionStandsOnThePageWithTheLineItIsAbout() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    String line = page.version().lines().getFirst().id();

    assertThat(questions.ask(page.link(), about(page, line, "Which cloth?")))
        .isEqualTo(new Asking.Recorded());
    assertThat(bargain.page(offer).questions())
        .singleElement()
        .satisfies(asked -> {
          assertThat(asked.line()).isEqualTo("Sail");
          assertThat(asked.askedBy()).isEqualTo("Bob Fisher");
        });
    assertThat(bargain.story(offer)).contains("question_asked");
  }

  @Test
  void theAnswerIsMailedInTheThreadOfTheQuotesMails() {
    Offer offer = bargain.sent();
    UUID contact = bargain.quote(offer).contact();
    bargain.mailed(offer, contact, "<first@acme.example>");
    ask(offer, "Which cloth?");
    answer(offer, "The heavy one.");

    Message mail = mails(offer).getLast();
    assertThat(mail.kind()).isEqualTo("question_answer");
    assertThat(mail.recipient()).isEqualTo("bob@fisher.example");
    assertThat(mail.thread()).containsExactly("<first@acme.example>");
    assertThat(mail.subject()).isEqualTo("Re: Your sails");
    assertThat(tenants.as(offer.tenant(), () -> ledger.letter(mail.id()).orElseThrow().text()))
        .contains("The heavy one.", "You asked:", "Which cloth?", bargain.address(offer));
  }

  private List<Message> mails(Offer offer) {
    return tenants.as(offer.tenant(), () -> ledger.ofQuote(offer.quote()));
  }

  @Test
  void theAnswerStandsOnThePage() {
    Offer offer = bargain.sent();
    ask(offer, "Which cloth?");
    answer(offer, "The heavy one.");

    assertThat(bargain.page(offer).questions().getFirst().answer()).isEqualTo("The heavy one.");
    assertThat(questions.open(offer.tenant())).isEmpty();
  }

  @Test
  void nothingIsAnsweredTwiceOrWithNothing() {
    Offer offer = bargain.sent();
    ask(offer, "Which cloth?");

    assertThatThrownBy(() -> answer(offer, " ")).isInstanceOf(InvalidInput.class);
    answer(offer, "The heavy one.");
    assertThatThrownBy(() -> answer(offer, "The light one.")).isInstanceOf(Conflict.class);
  }

  @Test
  void aQuestionOfAnotherQuoteIsNotFound() {
    Offer offer = bargain.sent();
    ask(offer, "Which cloth?");
    UUID question = only(offer).id();

    assertThatThrownBy(() ->
            questions.answer(offer.tenant(), UUID.randomUUID(), question, "Yes", Actor.PRODUCT))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aMarkAsksOnce() {
    PublicQuote page = bargain.page(bargain.sent());
    questions.ask(page.link(), about(page, "", "Which cloth?"));

    assertThat(questions.ask(page.link(), about(page, "", "Which cloth?")))
        .isEqualTo(new Asking.StalePage());
  }

  @Test
  void nothingIsAskedWithoutAPagesMark() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    QuestionForm forged =
        new QuestionForm(Kind.QUESTION, page.version().hash(), null, null, "Hello", null);

    assertThat(questions.ask(page.link(), forged)).isEqualTo(new Asking.StalePage());
    assertThat(questions.of(offer.tenant(), offer.quote())).isEmpty();
  }

  @Test
  void whatIsWrongWithTheFormIsNamed() {
    PublicQuote page = bargain.page(bargain.sent());

    assertThat(questions.ask(page.link(), about(page, "another line", " ")))
        .isEqualTo(new Asking.Incomplete(List.of("question", "line")));
    assertThat(questions.ask(page.link(), time(page, page.version().validUntil())))
        .isEqualTo(new Asking.Incomplete(List.of("until")));
  }

  @Test
  void whoHasAskedMuchWaitsForAnAnswer() {
    Offer offer = bargain.sent();
    for (int i = 0; i < 20; i++) {
      ask(offer, "Number " + i);
    }

    assertThat(ask(offer, "One more")).isEqualTo(new Asking.TooMany());
  }

  @Test
  void moreTimeIsGrantedByANewVersionThatIsSent() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    LocalDate wish = page.version().validUntil().plusDays(7);
    questions.ask(page.link(), time(page, wish));
    extend(offer, 40);

    assertThat(bargain.states(offer)).containsExactly("sent", "sending");
    assertThat(only(offer).wantedUntil()).isEqualTo(wish);
    assertThat(only(offer).grantedUntil()).isEqualTo(LocalDate.now().plusDays(40));
    assertThatThrownBy(() -> extend(offer, 50)).isInstanceOf(Conflict.class);
  }

  @Test
  void moreTimeCanBeAskedForAfterTheLastDay() {
    Offer offer = bargain.sent();
    bargain.expire(offer);
    PublicQuote page = bargain.page(offer);

    assertThat(questions.ask(page.link(), time(page, null))).isEqualTo(new Asking.Recorded());
  }

  @Test
  void moreTimeForWhatWasDecidedIsNotAskedFor() {
    Offer offer = bargain.sent();
    bargain.decline(bargain.page(offer));
    PublicQuote page = bargain.page(offer);

    assertThat(questions.ask(page.link(), time(page, null))).isEqualTo(new Asking.StalePage());
  }
}
