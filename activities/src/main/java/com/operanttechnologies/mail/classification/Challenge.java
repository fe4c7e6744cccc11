package com.operanttechnologies.mail.classification;

import static com.operanttechnologies.mail.classification.Evidence.words;

import com.operanttechnologies.mail.InboundKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mail systems that let a sender in only after he has confirmed something: a person's work. */
final class Challenge {
  private static final Pattern ASKS =
      words(
          """
          (confirm|verify) (that )?(you('| a)re|you sent|your (identity|message|e-?mail))
          verify yourself
          sender (verification|confirmation|validation)
          prove (that )?you('| a)re (a )?(human|person|real)
          (click|follow|use) (on )?(the|this) link (below )?to (have|release|deliver|confirm)
          (reply|respond) to this (message|e-?mail) to (confirm|have|release|deliver)
          your message (is being held|has been (held|quarantined)|will be delivered (once|after|as soon as))
          (bestätigen|verifizieren) sie (bitte )?(ihre|diese|dass)
          confirmez (que|votre)
          confirme (que|su)
          conferm(a|i) (di essere|il tuo|il suo)\
          """);
  private static final Pattern HELD =
      words(
          """
          (held|quarantined?|waiting|pending|delivered (once|after|as soon as|when))
          first time
          approved senders?
          (guest|allow|white)-?list
          spam ?arrest
          boxbe
          anti-?spam
          (zugestellt|zurückgehalten|warteschlange)
          (distribué|retenu|en attente)
          (entregad|retenid|en espera)
          (consegnat|trattenut|in attesa)\
          """);

  private Challenge() {}

  static @Nullable Classification read(Evidence evidence) {
    boolean marked =
        evidence.mark("x-boxbe-message").isPresent()
            || evidence.mark("x-spamarrest-message").isPresent()
            || evidence
                .mark("x-delivery-agent")
                .filter(agent -> agent.contains("TMDA"))
                .isPresent();
    boolean asks =
        !evidence.quotes()
            && evidence.says(ASKS, evidence.subject() + "\n" + evidence.head())
            && evidence.says(HELD, evidence.head());
    return marked || asks
        ? Classification.of(
            InboundKind.CHALLENGE,
            "The recipient's mail system holds our mail until a person confirms the sender.")
        : null;
  }
}
