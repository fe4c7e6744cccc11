package com.operanttechnologies.mail.classification;

import static com.operanttechnologies.mail.classification.Evidence.words;

import java.util.regex.Pattern;

/**
 * How people say that they are away: English, German, French, Spanish, Italian, Dutch, Portuguese,
 * Polish.
 */
final class AwayWords {
  private static final String NAMES =
      """
      automatic(ally)? (e-?mail )?(reply|response|answer|message)
      auto[- ]?(reply|response|responder)
      out of( the)? office
      ooo
      automatische (antwort|abwesenheits\\w*|e-?mail-?antwort)
      abwesenheit(snotiz|smeldung|sassistent)?
      réponse automatique
      absence du bureau
      message d'absence
      notification d'absence
      respuesta automática
      fuera de (la )?oficina
      aviso de ausencia
      risposta automatica
      fuori (ufficio|sede)
      automatisch antwoord
      afwezig(heid(smelding|sbericht|sassistent)?)?
      resposta automática
      ausência( temporária| do escritório)?
      fora do escritório
      (odpowiedź|wiadomość) automatyczna
      automatyczna odpowiedź
      autoodpowiedź
      nieobecność
      autosvar
      automatisk svar\
      """;

  /**
   * A subject that begins with the name of an automatic answer and goes on with what it answers.
   */
  static final Pattern SUBJECT =
      Pattern.compile(
          "^\\s*\\[?(?:"
              + NAMES.replace("\n", "|")
              + ")\\]?\\s*(?:[:;,(–—-]|re:|$|until|till|bis|vom|from|jusqu|du |hasta|del |fino|dal |tot |van |até|de |do |od )",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A subject that says so whoever wrote it. */
  static final Pattern AWAY_SUBJECT =
      words(
          """
          out of( the)? office
          abwesenheit
          absence
          fuera de (la )?oficina
          ausencia
          fuori (ufficio|sede)
          afwezig
          ausência
          fora do escritório
          nieobecn\
          """);

  static final Pattern AWAY =
      words(
          """
          out of( the| my)? (office|country)
          on (annual |parental |maternity |paternity |sick |study )?(leave|holidays?|vacation)
          away from (my|the|our) (desk|office|e-?mail)
          (am|i'm|be|is) (currently |still )?(away|travell?ing|abroad)
          not (be )?in the office
          (limited|no|without) access to (my )?e-?mail
          (nicht|wieder) (im|in meinem) (büro|haus|hause)
          au(ß|ss)er haus
          im urlaub
          urlaubsbedingt
          abwesen
          nicht (erreichbar|verfügbar|am arbeitsplatz)
          in elternzeit
          auf (dienst|geschäfts)reise
          absente?\\b
          en (congés?|vacances|déplacement)
          hors du bureau
          fuera de (la |mi )?oficina
          fuera del (despacho|trabajo)
          de (vacaciones|viaje|baja)
          ausente
          fuori (ufficio|sede)
          in (ferie|vacanza|trasferta)
          assente
          afwezig
          niet (aanwezig|op kantoor|bereikbaar)
          (met|op) (vakantie|verlof)
          fora do escritório
          de (férias|licença)
          em viagem
          poza (biurem|biurą)
          na urlopie
          przebywam na
          nieobecn\
          """);

  static final Pattern AUTOMATIC =
      words(
          """
          (this is|please note that this is) an auto(matic|mated)
          auto(matic|mated) (reply|response|message)
          automatically generated
          automatisch (generiert|erstellt|versandt|antwoord|bericht)
          automatische (antwort|nachricht)
          (réponse|message) automatique
          (respuesta|mensaje) automátic[ao]
          (risposta|messaggio) automatic[ao]
          (resposta|mensagem) automática
          (odpowiedź|wiadomość) (jest )?automatyczn
          (odpowiedź|wiadomość) (została )?wygenerowan
          automatyczna (odpowiedź|wiadomość)\
          """);

  static final Pattern THANKS =
      words(
          """
          thanks?( you)?( very much| so much)? for (your|the|contacting|writing|getting)
          (vielen )?dank für (ihre|deine|die|eure)
          merci (beaucoup )?(pour|de) (votre|ton|m')
          (muchas )?gracias por (su|tu|el|contactar|escribir)
          grazie (mille )?per (la|il|averci|avermi)
          (hartelijk )?(dank|bedankt) voor (uw|je|het)
          (muito )?obrigad[oa] (pela|pelo|por)
          dziękuj(ę|emy) za\
          """);

  static final Pattern URGENT =
      words(
          """
          urgent
          immediate assistance
          dringend
          en cas d'urgence
          urgente
          urgencia
          urgenz
          urgência
          piln(ych|e|ą)
          w sprawach pilnych\
          """);

  private AwayWords() {}
}
