package com.operanttechnologies.quote.web.buyer;

/** The address was never handed out. */
class LinkUnknown extends RuntimeException {}
