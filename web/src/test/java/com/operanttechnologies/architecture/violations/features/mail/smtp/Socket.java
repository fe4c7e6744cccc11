package com.operanttechnologies.architecture.violations.features.mail.smtp;

/** An internal of mail. */
public class Socket {}
