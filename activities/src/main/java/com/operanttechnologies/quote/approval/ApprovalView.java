package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.Quote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval with the names of those concerned.
 *
 * @param who is asked, in words
 * @param entitled who may decide now
 * @param escalatedTo who is asked too
 * @param later who will be asked too if nobody decides
 * @param by who has decided
 * @param mine whether the member who looks may decide
 */
public record ApprovalView(
    Approval approval,
    Quote quote,
    String who,
    List<UUID> entitled,
    @Nullable String escalatedTo,
    @Nullable String later,
    @Nullable String by,
    @Nullable String deputyFor,
    boolean mine) {
  public ApprovalView {
    entitled = List.copyOf(entitled);
  }
}
