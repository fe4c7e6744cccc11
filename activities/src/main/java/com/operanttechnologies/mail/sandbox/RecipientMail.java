package com.operanttechnologies.mail.sandbox;

import com.operanttechnologies.mail.smtp.Envelope;

/** A mail that the recipient's side sends back, with its envelope. */
public record RecipientMail(Envelope envelope, byte[] raw) {}
