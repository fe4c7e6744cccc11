package com.operanttechnologies.quote.web.golden;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.testing.Program.Reply;
import java.util.List;
import java.util.UUID;

/**
 * A published price as a quote, on the surfaces that it passed.
 *
 * @param lines ids of its lines
 * @param drafted the API's answer when it was written
 * @param edited the editor's figures for the form as it was opened
 * @param mailed the mail to its customer
 * @param page the customer's page, with the options ticked that are chosen
 */
record Offer(
    UUID id, List<String> lines, Reply drafted, String edited, Letter mailed, CustomersPage page) {}
