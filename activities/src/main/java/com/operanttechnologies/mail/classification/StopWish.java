package com.operanttechnologies.mail.classification;

import static com.operanttechnologies.mail.classification.Evidence.words;

import com.operanttechnologies.mail.InboundKind;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish to get no more mails, in what they newly wrote: never in what they quote, in a
 * signature, or in lines that offer others to unsubscribe.
 */
final class StopWish {
  private static final int LONGEST = 1_500;

  /** The whole of what was written is one of these words. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:please |bitte |s'il vous plaît |por favor |per favore |alstublieft |proszę )?(?:stop|unsubscribe( me)?|remove( me)?|opt[- ]?out"
              + "|abmelden|abbestellen|austragen|désabonner|désabonnement|désinscription|désinscrire|me désinscrire|baja|darme de baja|cancelar( suscripción)?"
              + "|cancellami|disiscrivimi|cancella|disiscrizione|afmelden|uitschrijven|cancelar inscrição|descadastrar|remover|wypisz( mnie)?|rezygnuję|stop mails?)"
              + "(?: please| bitte| svp)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern WISH =
      words(
          """
          unsubscribe (me|us|my|this)
          (please|pls|kindly|want to|like to|wish to) unsubscribe
          (remove|delete|take) (me|us|my (e-?mail|address|name|details|contact))( off| from| out)
          take (me|us) off
          (stop|quit|cease) (sending|e-?mailing|mailing|contacting|writing|messaging|spamming|bothering)
          (do not|don't|never) (e-?mail|contact|mail|write|message|send)( to)? (me|us)( any| again| these| this|[.!\\s]|$)
          no (more|further) (e-?mails?|mails?|messages|follow-?ups?|reminders)
          not (wish|want) to (receive|get|be contacted)
          leave me alone
          (nehmen|streichen|entfernen|löschen) sie (bitte )?(mich|uns|meine)
          (tragen|melden) sie (bitte )?(mich|uns)( bitte)? (aus|von|ab)
          (schreiben|mailen|schicken|senden) sie (mir|uns) (bitte )?(nicht|keine)
          kontaktieren sie (mich|uns) (bitte )?(nicht|keinesfalls)
          (bitte )?keine (weiteren|mehr) (e-?mails?|mails?|nachrichten|werbung|erinnerungen|anfragen)
          keine (e-?mails?|mails?|nachrichten|werbung|erinnerungen) mehr
          möchte (ich )?(bitte )?(keine|nicht mehr)( weiteren)? (e-?mails?|mails?|nachrichten|kontaktiert|angeschrieben)
          (ne|n') (m'|me |nous )(envoyez|écrivez|contactez|adressez) (plus|pas)
          merci de (ne plus|cesser de|me (retirer|supprimer|désinscrire))
          (retirez|supprimez|désinscrivez|enlevez)(-moi|-nous| mon adresse| mes coordonnées)
          ne (souhaite|veux|désire) plus (recevoir|être contacté)
          cessez de (m'|me |nous )
          plus (de|d') (mails?|e-?mails?|messages|relances)
          (no|dejen de|deje de) (me |nos )?(envíen|envíe|enviar(me|nos)?|escriban|escriba|escribirme|contacten|contacte|contactarme|manden|mandarme|mande)( más|[^?]{0,20} más)?
          (no (quiero|deseo)|ya no (quiero|deseo)) (recibir|que me)
          (denme|deme|dame|darme) de baja
          (elimine|eliminen|borren|borre|quiten|quite)(me)? (de|mi|mis)
          (non|smettete di|smetta di) (scrivetemi|scrivermi|mandatemi|mandarmi|inviatemi|inviarmi|contattatemi|contattarmi)
          non (voglio|desidero) (più )?(ricevere|essere contattat)
          (cancellatemi|cancellate(mi)?|rimuovetemi|rimuovete|toglietemi|eliminate) (dalla|dal|il mio|i miei)
          (cancellatemi|rimuovetemi|toglietemi|disiscrivetemi)
          (verwijder|haal|schrijf) (mij|me|ons|mijn)
          (stop met|stopt u met) (mailen|het sturen|e-?mailen|sturen)
          (geen|niet) (verdere |meer )?(e-?mails?|mails?|berichten) meer
          (wil|wens) (ik )?(geen|niet meer)( verdere)? (e-?mails?|mails?|berichten|gemaild|benaderd)
          (mail|contacteer|benader) (mij|me|ons) niet meer
          (não|parem de|pare de) (me )?(enviem|envie|enviar(-me)?|mandem|mande|mandar(-me)?|escrevam|contatem|contactem|contactar)
          não (quero|desejo) (mais )?(receber|ser contact)
          (removam|remova|retirem|retire|excluam|exclua)(-me)? (o meu|meu|da|do|meus)
          (proszę )?(o )?(usunięcie|usunąć|usuńcie|usuń|wypisać|wypisanie|wypiszcie) (mnie|mój|mojego|moich)
          (nie|przestańcie|proszę nie) (wysyłajcie|wysyłać|przysyłać|przysyłajcie|pisać|piszcie|kontaktować)( do mnie| mi)?( więcej| już)?
          nie (chcę|życzę sobie) (więcej |już )?(otrzymywać|dostawać|wiadomości|maili|kontaktu)\
          """);

  /** Lines in which somebody else is offered to unsubscribe, such as in footers of their own. */
  private static final Pattern OFFER =
      Pattern.compile(
          "https?://|www\\.|\\b(click|klicken|cliquez|clic|clicca|klik|clique|kliknij|newsletter)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?$");
  private static final Pattern BUT =
      words("(don't|do not|please don't) stop\nstop by\nnever (stop|unsubscribe)");

  private StopWish() {}

  static @Nullable Classification read(Evidence evidence) {
    String text = own(evidence);
    String bare = text.replaceAll("[^\\p{L}' -]+", " ").replaceAll("\\s+", " ").strip();
    if (!bare.isEmpty() && ALONE.matcher(bare).matches()) {
      return wish(bare);
    }
    String subject = evidence.subject().strip();
    if (ALONE.matcher(subject).matches() && text.length() < 200) {
      return wish(subject);
    }
    if (evidence.says(BUT, text)) {
      return null;
    }
    Optional<String> said =
        evidence.find(WISH, text).results().map(MatchResult::group).map(String::strip).findFirst();
    return said.map(StopWish::wish).orElse(null);
  }

  private static Classification wish(String said) {
    String shown = said.length() > 80 ? said.substring(0, 80) + "…" : said;
    return Classification.of(
        InboundKind.STOP_REQUEST,
        "It asks for no more mails: “%s”.".formatted(shown.replaceAll("\\s+", " ")));
  }

  private static String own(Evidence evidence) {
    String head = evidence.head();
    String cut = head.length() > LONGEST ? head.substring(0, LONGEST) : head;
    var signature = SIGNATURE.matcher(cut);
    String text = signature.find() ? cut.substring(0, signature.start()) : cut;
    return String.join(
            "\n",
            text.lines()
                .filter(line -> !evidence.says(OFFER, line))
                .filter(line -> !line.strip().endsWith("?"))
                .toList())
        .strip();
  }
}
