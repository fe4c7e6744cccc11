package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.payment.Payment;
import com.operanttechnologies.payment.PaymentUnavailable;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads the customer to pay. Beginning is a form; the way to the provider is then a link, because
 * this site's forms lead nowhere else.
 */
@Controller
class PaymentPageController {
  private static final String PLAYED = "/payment/test";

  private final BuyerLinks links;
  private final Payments payments;
  private final PublicAddress address;

  PaymentPageController(BuyerLinks links, Payments payments, PublicAddress address) {
    this.links = links;
    this.payments = payments;
    this.address = address;
  }

  @PostMapping("/q/{token}/payment")
  ModelAndView begin(@PathVariable String token) {
    PublicQuote quote = links.open(links.of(token));
    try {
      payments.begin(quote.link().tenant(), quote.version().quote(), address.of("/q/" + token));
    } catch (Conflict nothingDue) {
      return new ModelAndView("redirect:/q/" + token);
    } catch (PaymentUnavailable later) {
      return away(token, quote);
    }
    return new ModelAndView("redirect:/q/" + token + "/payment");
  }

  private static ModelAndView away(String token, PublicQuote quote) {
    BuyerWords words = BuyerWords.in(quote.locale());
    Map<String, Object> model = around(token, quote, words);
    model.put("said", words.say("pay.away"));
    model.put("address", "");
    model.put("played", false);
    return new ModelAndView("buyer/payment", model, HttpStatus.SERVICE_UNAVAILABLE);
  }

  @GetMapping("/q/{token}/payment")
  ModelAndView show(@PathVariable String token) {
    PublicQuote quote = links.open(links.of(token));
    Payment payment = due(quote);
    return payment == null || payment.address() == null
        ? new ModelAndView("redirect:/q/" + token)
        : page(token, quote, payment, payment.address().endsWith(PLAYED));
  }

  private @Nullable Payment due(PublicQuote quote) {
    List<Payment> all = payments.of(quote.link().tenant(), quote.version().quote());
    return all.stream().filter(Payment::due).findFirst().orElse(null);
  }

  private static ModelAndView page(
      String token, PublicQuote quote, Payment payment, boolean played) {
    BuyerWords words = BuyerWords.in(quote.locale());
    String amount = new BuyerFigures(quote.locale(), payment.currency()).money(payment.amount());
    Map<String, Object> model = around(token, quote, words);
    model.put("said", words.say("pay.due." + payment.kind(), amount));
    model.put("played", played);
    model.put("address", String.valueOf(payment.address()));
    return new ModelAndView("buyer/payment", model);
  }

  /** The page looks like that of the quote, which the customer has come from. */
  private static Map<String, Object> around(String token, PublicQuote quote, BuyerWords words) {
    Map<String, Object> model = new HashMap<>();
    model.put("t", words);
    model.put("base", "/q/" + token);
    model.put("seller", quote.version().seller().name());
    model.put("logo", quote.seller().logo() != null);
    return model;
  }

  /** The page that only plays is answered; where a provider takes payments it does not exist. */
  @PostMapping("/q/{token}/payment/test")
  String play(@PathVariable String token, @RequestParam(defaultValue = "") String outcome) {
    Link link = links.of(token);
    PublicQuote quote = links.open(link);
    payments.play(link.tenant(), quote.version().quote(), outcome.equals("pay"));
    return "redirect:/q/" + token;
  }
}
