package com.operanttechnologies.mail.classification;

import static com.operanttechnologies.mail.classification.Evidence.words;

import com.operanttechnologies.mail.InboundKind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bounces that are written for people: of qmail, Exim, Postfix, Exchange, Gmail and their like. It
 * takes two signs: one that a mail system wrote it, and one that something was not delivered.
 */
final class FreeFormBounce {
  private static final Pattern SYSTEM =
      Pattern.compile(
          "^(mailer-?daemon|postmaster|mail-?daemon|mdaemon|microsoftexchange[0-9a-f]*|bounces?|mail\\.system)[@+-].*");

  private static final Pattern SUBJECT =
      words(
          """
          undeliver(able|ed)
          returned (mail|to sender)
          failure notice
          delivery status notification
          mail delivery (failed|failure|system)
          delivery (has )?(failed|failure|report)
          message (not delivered|delayed|could not be delivered)
          undelivered mail
          warning: could not send
          unzustellbar
          nicht zugestellt
          non remis
          non distribuable
          échec de (la )?remise
          no se puede entregar
          no se ha podido entregar
          mancato recapito
          impossibile recapitare
          onbestelbaar
          não entregue
          nie można dostarczyć
          niedostarczon\
          """);

  private static final Pattern UNDELIVERED =
      words(
          """
          this is the qmail-send program
          i'm afraid i wasn't able to deliver
          this message was created automatically by mail delivery software
          could not be delivered
          couldn't be delivered
          wasn't delivered
          was not delivered
          not (yet )?been delivered
          has failed to these recipients
          undelivered mail returned
          delivery to the following recipient
          recipients? (was|were) not reached
          konnte nicht zugestellt werden
          n'a pas pu être (remis|distribué)
          no se (pudo|ha podido) entregar
          non è stato possibile (recapitare|consegnare)
          niet (worden )?(bezorgd|afgeleverd)
          não pôde ser entregue
          nie mog(ła|ło|ly|ło) zostać dostarczon\
          """);

  private static final Pattern STILL_TRIES =
      words(
          """
          will (be retried|retry|keep trying|continue to try)
          you do not need to (resend|take any action)
          no action is required
          gmail will retry
          this is a warning message only
          still being retried
          has not yet been delivered
          delivery (is|has been) delayed
          zustellung wird weiter versucht\
          """);

  private static final Pattern FULL =
      words(
          """
          mailbox (is )?(currently )?full
          (over|exceeded?( \\w+)?) (its |the |his |her )?(storage |mailbox )?quota
          quota exceeded
          out of storage
          postfach (ist )?voll
          boîte (aux lettres )?(est )?pleine
          buzón (está )?lleno
          casella (è )?piena
          mailbox vol
          caixa (de correio )?(está )?cheia
          skrzynka (jest )?(pełna|przepełniona)
          greylist
          temporar(y|ily)
          try again later
          too many connections\
          """);

  private static final Pattern NOBODY =
      words(
          """
          (user|mailbox|recipient|address|account)( is| was)?( \\S+)? (unknown|not found|unavailable|disabled|inactive|invalid)
          (unknown|no such|invalid|bad) (user|mailbox|recipient|address|account|local user)
          (does not|doesn't) exist
          couldn't be found
          could not be found
          wasn't found
          no mailbox here
          not listed in
          address rejected
          permanent (fatal )?error
          existiert nicht
          nicht gefunden
          n'existe pas
          introuvable
          no existe
          non esiste
          bestaat niet
          não existe
          nie istnieje\
          """);

  private FreeFormBounce() {}

  static @Nullable Classification read(Evidence evidence) {
    if (!fromSystem(evidence) || !undelivered(evidence)) {
      return null;
    }
    String text = evidence.whole();
    if (evidence.says(STILL_TRIES, text)) {
      return Classification.of(
          InboundKind.REPORT, "The mail is late: the server that has it still tries.");
    }
    Optional<Status> status = Status.in(evidence, text);
    if (status.isPresent() && !status.get().code().endsWith(".0.0")) {
      Status named = status.get();
      return Classification.bounce(named.permanent(), sentence(named), named.code());
    }
    if (evidence.says(FULL, text)) {
      return Classification.bounce(
          false, "The mail came back: the mailbox is full or not ready for now.", null);
    }
    if (evidence.says(NOBODY, text)) {
      return Classification.bounce(true, "The mail came back: there is no such mailbox.", null);
    }
    return status
        .map(basic -> Classification.bounce(basic.permanent(), sentence(basic), basic.code()))
        .orElseGet(() ->
            Classification.bounce(
                false, "The mail came back, and the report does not say why.", null));
  }

  private static String sentence(Status status) {
    return "The mail came back: %s (%s).".formatted(status.words(), status.code());
  }

  private static boolean fromSystem(Evidence evidence) {
    return SYSTEM.matcher(evidence.sender()).matches()
        || evidence.mark("x-failed-recipients").isPresent()
        || "".equals(evidence.signs().returnPath());
  }

  private static boolean undelivered(Evidence evidence) {
    return evidence.mark("x-failed-recipients").isPresent()
        || evidence.says(UNDELIVERED, evidence.whole())
        || evidence.says(SUBJECT, evidence.subject())
            && (evidence.says(NOBODY, evidence.whole()) || evidence.says(FULL, evidence.whole()));
  }
}
