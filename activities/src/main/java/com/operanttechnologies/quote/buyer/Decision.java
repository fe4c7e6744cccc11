package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.stepup.CodeWanted;
import java.util.List;

/** What came of a customer's decision; refusals say why, so that the page can say the way on. */
public sealed interface Decision {

  /** It was recorded just now, or had been recorded the same way before. */
  record Recorded(QuoteVersion version) implements Decision {}

  /** It came too late or for something that is no longer offered. */
  record Refused(Reason reason, QuoteVersion version) implements Decision {}

  /** The customer looked at other content than what is offered now. */
  record ContentChanged(String hash, List<ContentChange> changes) implements Decision {}

  /** The form is incomplete; what was typed is kept by the page. */
  record Incomplete(List<FieldError> errors) implements Decision {}

  /** Everything is in order but for a code by mail; what was typed is kept by the page. */
  record CodeNeeded(CodeWanted wanted) implements Decision {}

  /** Why a decision cannot be taken. */
  enum Reason {
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED,
    ACCEPTED,
    DECLINED,
    NOT_OFFERED,
    /** The link is a viewer's or an approver's. */
    NOT_A_SIGNER,
    /** The link is not an approver's. */
    NOT_AN_APPROVER,
    /** Others sign first. */
    NOT_YOUR_TURN,
    /** Who signed first has chosen other options. */
    OTHER_OPTIONS,
    /** The page's one-time mark was used or is too old: look again and decide again. */
    STALE_PAGE
  }
}
